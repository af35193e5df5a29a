package org.countypowers.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream.Kind;
import org.countypowers.audit.TrailEvent;
import org.countypowers.catalog.Matters;
import org.countypowers.reporting.LoggedEvent.Thing;
import org.countypowers.reporting.TrailExcerpt.Words;
import org.countypowers.reporting.domain.LogStore;
import org.countypowers.reporting.domain.LogStore.CaseLine;
import org.countypowers.reporting.domain.LogStore.Named;
import org.springframework.stereotype.Component;

/** Finds what a page of events is about: four statements a page, whatever its length. */
@Component
class LoggedEvents {
    /** A pair of the register, with or without a word before it. */
    private static final Pattern PAIR = Pattern.compile("(?:[a-z]+:)?([^:]{1,20}):(\\d{6,12})");

    private final LogStore store;
    private final Matters matters;

    LoggedEvents(LogStore store, Matters matters) {
        this.store = store;
        this.matters = matters;
    }

    List<LoggedEvent> of(List<TrailEvent> events, Words words) {
        Map<Long, CaseLine> cases = store
                .cases(events.stream()
                        .filter(LoggedEvents::ofCase)
                        .map(event -> Long.valueOf(event.stream().id()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(CaseLine::id, Function.identity()));
        List<Matcher> pairs = events.stream()
                .filter(event -> event.stream().kind() == Kind.REGISTER)
                .map(LoggedEvents::pair)
                .filter(Matcher::matches)
                .toList();
        Names names = new Names(
                named(store.bodies(events.stream()
                        .map(event -> event.actor().unitId())
                        .filter(unit -> !unit.isEmpty())
                        .collect(Collectors.toSet()))),
                named(store.divisions(pairs.stream().map(pair -> pair.group(2)).collect(Collectors.toSet()))),
                matterNames(pairs.stream().map(pair -> pair.group(1)).collect(Collectors.toSet())));
        return events.stream().map(event -> logged(event, cases, names, words)).toList();
    }

    private record Names(Map<String, String> bodies, Map<String, String> divisions, Map<String, String> matters) {}

    private Map<String, String> matterNames(Set<String> ids) {
        return ids.isEmpty() ? Map.of() : matters.names(ids);
    }

    private static Map<String, String> named(Collection<Named> found) {
        return found.stream().collect(Collectors.toMap(Named::id, Named::name));
    }

    private static boolean ofCase(TrailEvent event) {
        return event.stream().kind() == Kind.CASE && event.stream().id().chars().allMatch(Character::isDigit);
    }

    private static Matcher pair(TrailEvent event) {
        return PAIR.matcher(event.stream().id());
    }

    private LoggedEvent logged(TrailEvent event, Map<Long, CaseLine> cases, Names names, Words words) {
        List<Thing> things = new ArrayList<>();
        String number = "";
        if (ofCase(event)) {
            CaseLine line = cases.get(Long.valueOf(event.stream().id()));
            if (line != null) {
                number = line.number();
                Pair pair = new Pair(line.matterId(), line.matterName(), line.countyCode(), line.countyName());
                List<String> of = line.given()
                        ? List.of(pair.matterKey(), pair.countyKey(), pair.key())
                        : List.of(pair.matterKey(), pair.countyKey());
                things.add(new Thing(LoggedEvent.Kind.CASE, "case:" + line.number(), line.number(), of));
                pair.add(things, line.given());
            }
        }
        Matcher pair = pair(event);
        if (event.stream().kind() == Kind.REGISTER && pair.matches()) {
            new Pair(
                            pair.group(1),
                            names.matters().getOrDefault(pair.group(1), pair.group(1)),
                            pair.group(2),
                            names.divisions().getOrDefault(pair.group(2), pair.group(2)))
                    .add(things, true);
        }
        document(event, number).ifPresent(things::add);
        String unit = event.actor().unitId();
        String unitName = names.bodies().getOrDefault(unit, unit);
        if (!unit.isEmpty()) {
            things.add(new Thing(LoggedEvent.Kind.UNIT, "unit:" + unit, unitName, List.of()));
        }
        if (!event.actor().officerId().isEmpty()) {
            things.add(new Thing(
                    LoggedEvent.Kind.OFFICER,
                    "officer:" + event.actor().officerId(),
                    event.actor().name(),
                    List.of()));
        }
        return new LoggedEvent(event, words.of("trail." + event.action()), number, unitName, things);
    }

    /** Papers go by their number, files by their digest. */
    private static Optional<Thing> document(TrailEvent event, String caseNumber) {
        List<String> of = caseNumber.isEmpty() ? List.of() : List.of("case:" + caseNumber);
        if (event.action().startsWith("paper.")) {
            return Optional.of(new Thing(LoggedEvent.Kind.DOCUMENT, "paper:" + event.subject(), event.subject(), of));
        }
        String hash = event.after().get("hash");
        return event.action().endsWith(".attach") && hash != null
                ? Optional.of(new Thing(
                        LoggedEvent.Kind.DOCUMENT, "file:" + hash, event.after().getOrDefault("file", ""), of))
                : Optional.empty();
    }

    /** A matter in a county, and the power over it where it was ever given. */
    private record Pair(String matterId, String matter, String countyCode, String county) {
        String matterKey() {
            return "matter:" + matterId;
        }

        String countyKey() {
            return "county:" + countyCode;
        }

        String key() {
            return "delegation:" + matterId + ":" + countyCode;
        }

        void add(List<Thing> things, boolean given) {
            things.add(new Thing(LoggedEvent.Kind.MATTER, matterKey(), matter, List.of()));
            things.add(new Thing(LoggedEvent.Kind.COUNTY, countyKey(), county, List.of()));
            if (given) {
                things.add(new Thing(
                        LoggedEvent.Kind.DELEGATION,
                        key(),
                        matter + " · " + county,
                        List.of(matterKey(), countyKey())));
            }
        }
    }
}

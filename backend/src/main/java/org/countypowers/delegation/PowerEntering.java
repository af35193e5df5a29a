package org.countypowers.delegation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.countypowers.delegation.PowersRefused.Refusal;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.PowerStore.NewEntry;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.Timelines;
import org.countypowers.delegation.domain.Timelines.Held;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Enters one power or many: reads what is held, checks every pair, then writes, then tells. */
@Component
class PowerEntering {
    private static final LocalDate ANCHOR = LocalDate.of(1000, 1, 1);
    /** Entries read and told together. */
    private static final int CHUNK = 500;

    private final PowerStore store;
    private final EntryRules rules;
    private final RegisterEvents events;

    PowerEntering(PowerStore store, EntryRules rules, RegisterEvents events) {
        this.store = store;
        this.rules = rules;
        this.events = events;
    }

    void enter(EnterPower command, LocalDateTime now) {
        Timelines timelines = timelines(List.of(command));
        rules.call(timelines).refusal(command).ifPresent(refused -> {
            throw refused;
        });
        PowerRow row = row(
                command,
                RegisterEvents.pair(command.matterId(), command.holderDivision()),
                UUID.randomUUID().toString(),
                now);
        Additions additions = new Additions();
        additions.add(row, timelines);
        write(additions);
        events.entered(row);
    }

    void enterAll(List<EnterPower> commands, LocalDateTime now) {
        Checked checked = check(commands, now);
        if (!checked.refusals().isEmpty()) {
            throw new PowersRefused(checked.refusals());
        }
        write(checked.additions());
        checked.told().forEach(events::enteredTogether);
    }

    List<Refusal> refusals(List<EnterPower> commands, LocalDateTime now) {
        return check(commands, now).refusals();
    }

    /** @param told what is entered, in parts of one event each */
    private record Checked(Additions additions, List<List<PowerRow>> told, List<Refusal> refusals) {}

    private Checked check(List<EnterPower> commands, LocalDateTime now) {
        // Parents before children, so that one call cannot hide a re-entrustment.
        Map<String, List<EnterPower>> batches = commands.stream()
                .sorted(Comparator.comparing(EnterPower::matterId).thenComparing(EnterPower::holderDivision))
                .collect(Collectors.groupingBy(EnterPower::batchNo, TreeMap::new, Collectors.toList()));
        Timelines timelines = new Timelines();
        EntryRules.Call call = rules.call(timelines);
        Set<String> known = new HashSet<>();
        Set<String> named = new HashSet<>();
        Additions additions = new Additions();
        List<List<PowerRow>> told = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        batches.values().stream().flatMap(batch -> chunks(batch).stream()).forEach(chunk -> {
            read(chunk, timelines, known);
            String event = UUID.randomUUID().toString();
            List<PowerRow> rows = new ArrayList<>();
            for (EnterPower command : chunk) {
                String pair = RegisterEvents.pair(command.matterId(), command.holderDivision());
                Optional<PowerRefused> refusal = named.add(pair)
                        ? call.refusal(command)
                        : Optional.of(new PowerRefused("delegation.power.twice"));
                if (refusal.isPresent()) {
                    refusals.add(Refusal.of(command, refusal.get()));
                } else {
                    PowerRow row = row(command, RegisterEvents.batch(command.batchNo()), event, now);
                    additions.add(row, timelines);
                    rows.add(row);
                }
            }
            told.add(rows);
        });
        return new Checked(additions, told, refusals);
    }

    /** Rows to be written, each behind what its pair had until now. */
    private static final class Additions {
        private final List<PowerRow> anchors = new ArrayList<>();
        private final List<NewEntry> entries = new ArrayList<>();

        void add(PowerRow row, Timelines timelines) {
            Optional<LocalDate> end = timelines.end(row.matterId(), row.holderDivision());
            if (end.isEmpty()) {
                anchors.add(row);
            }
            entries.add(new NewEntry(row, end.orElse(ANCHOR)));
            timelines.add(new Held(row.matterId(), row.holderDivision(), row.form(), row.validFrom(), row.validTo()));
        }
    }

    private void write(Additions additions) {
        try {
            store.anchor(additions.anchors);
            store.add(additions.entries);
        } catch (DataIntegrityViolationException enteredMeanwhile) {
            throw new PowerRefused("delegation.power.overlaps");
        }
    }

    private Timelines timelines(List<EnterPower> commands) {
        Timelines timelines = new Timelines();
        read(commands, timelines, new HashSet<>());
        return timelines;
    }

    /** One read for all; what an earlier chunk has brought is not brought again. */
    private void read(List<EnterPower> commands, Timelines timelines, Set<String> known) {
        Set<String> matters = new TreeSet<>();
        Set<String> holders = new TreeSet<>();
        for (EnterPower command : commands) {
            matters.add(command.matterId());
            holders.addAll(rules.concerned(command));
        }
        Set<String> pairs = new HashSet<>();
        store.timelines(matters, holders).stream()
                .filter(held -> !known.contains(RegisterEvents.pair(held.matterId(), held.holderDivision())))
                .forEach(held -> {
                    timelines.add(held);
                    pairs.add(RegisterEvents.pair(held.matterId(), held.holderDivision()));
                });
        known.addAll(pairs);
    }

    private static List<List<EnterPower>> chunks(List<EnterPower> commands) {
        List<List<EnterPower>> chunks = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += CHUNK) {
            chunks.add(commands.subList(from, Math.min(commands.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static PowerRow row(EnterPower command, String stream, String event, LocalDateTime now) {
        return new PowerRow(
                null,
                command.matterId(),
                command.holderDivision(),
                command.form().name(),
                command.validFrom(),
                command.validTo(),
                command.instrumentNo(),
                command.instrumentType(),
                command.entrustBasis(),
                command.batchNo(),
                command.scope(),
                "",
                1,
                now,
                PowerStore.NEVER,
                stream,
                event,
                "");
    }
}

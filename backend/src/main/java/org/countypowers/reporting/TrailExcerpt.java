package org.countypowers.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.SealDesk;
import org.countypowers.audit.SealDesk.Listed;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.audit.TrailEvent;
import org.countypowers.audit.TrailSearch;
import org.countypowers.audit.TrailSearch.Found;
import org.countypowers.audit.TrailSearch.Further;
import org.countypowers.catalog.TableOutput;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a search of the trail finds away, as a table or as an event log. The trail knows by whom and why before the first byte
 * leaves; the excerpt says the same, with the number of events and the seal against which they can be verified.
 *
 * <p>Memory holds a page of events; an event log is made in a file of its own, some 700 bytes an event, that is gone afterwards.
 */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
public class TrailExcerpt {
    private static final int LONGEST_PURPOSE = 200;

    /** A sheet takes little more. */
    private static final int MOST = 1_000_000;
    /** A cell of a spreadsheet takes no more. */
    private static final int LONGEST_CELL = 32_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of(
            "at", "officer", "unit", "address", "action", "what", "subject", "before", "after", "stream", "seq",
            "hash");

    private final TrailSearch search;
    private final LoggedEvents logged;
    private final SealDesk seals;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TrailExcerpt(
            TrailSearch search,
            LoggedEvents logged,
            SealDesk seals,
            CurrentOfficer officers,
            ApplicationEventPublisher events,
            Clock clock,
            TransactionTemplate transaction) {
        this.search = search;
        this.logged = logged;
        this.seals = seals;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The reader's language. */
    public interface Words {
        String of(String key, Object... arguments);
    }

    /** @throws IllegalArgumentException without a purpose */
    public void write(TrailCriteria criteria, String purpose, ExcerptFormat format, Words words, OutputStream out)
            throws IOException {
        String why = purpose.strip();
        if (why.isEmpty() || why.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("an excerpt has a purpose");
        }
        Map<String, Object> facts = asked(criteria);
        facts.put("purpose", why);
        facts.put("format", format);
        transaction.executeWithoutResult(status -> events.publishEvent(Auditable.of(
                org.countypowers.audit.Stream.ofConfiguration("trail"),
                "trail.excerpt",
                criteria.caseNumber(),
                facts)));
        try {
            switch (format) {
                case XLSX -> table(Format.XLSX, criteria, why, words, out);
                case CSV -> table(Format.CSV, criteria, why, words, out);
                case XES -> xes(criteria, why, words, out);
                default -> ocel(format, criteria, why, words, out);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private void table(Format format, TrailCriteria criteria, String why, Words words, OutputStream out)
            throws IOException {
        List<String> columns = COLUMNS.stream()
                .map(column -> words.of("audit.excerpt." + column))
                .toList();
        new TableOutput("trail", columns)
                .write(
                        format,
                        lines -> {
                            try {
                                Read read = read(criteria, page -> {
                                    for (TrailEvent event : page) {
                                        lines.add(line(event, words));
                                    }
                                });
                                lines.add(List.of(mark(why, read, words)));
                            } catch (SQLException impossible) {
                                throw new IOException(impossible);
                            }
                        },
                        out);
    }

    private void ocel(ExcerptFormat format, TrailCriteria criteria, String why, Words words, OutputStream out)
            throws IOException, SQLException {
        try (ScratchFile file = new ScratchFile()) {
            OcelLog log = new OcelLog(file);
            log.mark(mark(why, read(criteria, page -> log.add(logged.of(page, words))), words));
            if (format == ExcerptFormat.OCEL_JSON) {
                log.json(out);
            } else {
                log.sqlite(out);
            }
        }
    }

    private void xes(TrailCriteria criteria, String why, Words words, OutputStream out)
            throws IOException, SQLException {
        try (ScratchFile file = new ScratchFile()) {
            XesLog log = new XesLog(file);
            log.write(mark(why, read(criteria, page -> log.add(logged.of(page, words))), words), out);
        }
    }

    private interface Page {
        void take(List<TrailEvent> events) throws IOException, SQLException;
    }

    /** @param all whether it was all that the search finds */
    private record Read(int events, boolean all) {}

    private Read read(TrailCriteria criteria, Page page) throws IOException, SQLException {
        int read = 0;
        Found found = search.first(criteria, TrailSearch.MOST);
        while (true) {
            List<TrailEvent> events = found.events();
            int room = Math.min(events.size(), MOST - read);
            page.take(events.subList(0, room));
            read += room;
            Optional<Further> further = found.further();
            if (further.isEmpty() || room < events.size()) {
                return new Read(read, room == events.size());
            }
            found = search.next(criteria, further.get(), TrailSearch.MOST);
        }
    }

    private String mark(String purpose, Read read, Words words) {
        SignedInOfficer officer = officers.require();
        Optional<Listed> seal = seals.page(Long.MAX_VALUE, 1).stream().findFirst();
        return words.of(
                read.all() ? "audit.excerpt.mark" : "audit.excerpt.mark.most",
                officer.name() + " (" + officer.username() + ")",
                clock.instant().atZone(OfficeTime.ZONE).format(TIME),
                purpose,
                String.valueOf(read.events()),
                seal.map(each -> String.valueOf(each.number())).orElse("-"),
                seal.map(Listed::root).orElse("-"));
    }

    private static List<String> line(TrailEvent event, Words words) {
        return Stream.of(
                        event.at().atZone(OfficeTime.ZONE).format(TIME),
                        event.actor().name(),
                        event.actor().unitId(),
                        event.actor().address(),
                        event.action(),
                        words.of("trail." + event.action()),
                        event.subject(),
                        values(event.before()),
                        values(event.after()),
                        event.stream().kind() + ":" + event.stream().id(),
                        String.valueOf(event.seq()),
                        event.hash())
                .map(cell -> cell.substring(0, Math.min(LONGEST_CELL, cell.length())))
                .toList();
    }

    private static String values(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static Map<String, Object> asked(TrailCriteria criteria) {
        Map<String, Object> asked = new TreeMap<>();
        asked.put("case", criteria.caseNumber());
        asked.put("matter", criteria.matterId());
        asked.put("officer", criteria.officer());
        asked.put("unit", criteria.unitId());
        asked.put("county", criteria.division());
        asked.put("action", criteria.action());
        asked.put("from", criteria.from() == null ? "" : criteria.from());
        asked.put("to", criteria.to() == null ? "" : criteria.to());
        asked.put("address", criteria.address());
        asked.put("subject", criteria.subject());
        asked.values().removeIf(""::equals);
        return asked;
    }
}

package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.studio.Procedures.Standing;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.shell.Words;

/** Releases, states, days and steps in words. */
final class StudioWords {
    /** Name of the route's parameter. */
    static final String PROCESS = "process";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private StudioWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String version(int version) {
        return text("flow.version", String.valueOf(version));
    }

    /** Times are kept in UTC and read in the office. */
    static String time(LocalDateTime at) {
        return at.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(OfficeTime.ZONE)
                .toLocalDateTime()
                .format(TIME);
    }

    /** Who submitted a release; those without an author came with the system. */
    static String author(String name) {
        return name.isEmpty() ? text("flow.shipped") : name;
    }

    /** When it was submitted; what came with the system is as old as the database, which tells nobody anything. */
    static String submitted(ReleaseRow row) {
        return row.author().isEmpty() ? "" : time(row.submittedAt());
    }

    static String day(ReleaseRow row) {
        return ever(row) ? text("flow.ever") : row.validFrom().toString();
    }

    static String since(ReleaseRow row) {
        return ever(row)
                ? text("flow.since.ever")
                : text("flow.since", row.validFrom().toString());
    }

    /** From which day a version that is approved takes the place of the one in force. */
    static String ahead(ReleaseRow row) {
        return text(
                "flow.ahead.from",
                String.valueOf(row.version()),
                row.validFrom().toString());
    }

    /** What came with the system was there from the beginning. */
    private static boolean ever(ReleaseRow row) {
        return row.author().isEmpty()
                && row.validFrom().isBefore(row.submittedAt().toLocalDate());
    }

    static Span standing(Standing standing) {
        return tag(
                text("flow.standing." + standing),
                switch (standing) {
                    case IN_FORCE -> "tag-calm";
                    case WAITING, AHEAD -> "tag-soon";
                    case REJECTED, WITHDRAWN -> "tag-bad";
                    case SUPERSEDED -> "tag-open";
                });
    }

    static Span state(MigrationState state) {
        return tag(
                text("flow.migration.state." + state),
                switch (state) {
                    case DONE -> "tag-calm";
                    case REHEARSING, REHEARSED, MOVING -> "tag-soon";
                    case CANCELLED -> "tag-open";
                });
    }

    static Span state(CaseState state) {
        return tag(
                text("flow.case.state." + state),
                switch (state) {
                    case READY -> "tag-soon";
                    case MOVED -> "tag-calm";
                    case STUCK -> "tag-bad";
                    case CHOSEN -> "tag-open";
                });
    }

    static Span tag(String words, String look) {
        Span tag = new Span(words);
        tag.addClassNames("tag", look);
        return tag;
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    static Paragraph note(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }

    /** What, and below it by whom and when. */
    static Div stack(Component first, String below) {
        Div cell = new Div(first);
        cell.addClassName("stack");
        if (!below.isEmpty()) {
            cell.add(quiet(below));
        }
        return cell;
    }

    static String step(String id, Map<String, String> names) {
        return Words.step(id, names.getOrDefault(id, id));
    }

    static String matters(List<String> ids, Map<String, String> names) {
        return ids.stream()
                .map(id -> text("flow.matter", id, names.getOrDefault(id, "")))
                .collect(Collectors.joining(text("handover.comma")));
    }

    static String name(ProcedureRow procedure) {
        return Words.procedure(procedure.processKey(), procedure.name(), procedure.englishName());
    }

    /** @param drawn whether the reader has a draft to go back to as well */
    static Div back(String processKey, boolean drawn) {
        Div back = new Div(new RouterLink(text("studio.toProcedure"), FlowView.class, of(processKey)));
        if (drawn) {
            back.add(new RouterLink(text("studio.toDesign"), DesignView.class, of(processKey)));
        }
        back.addClassName("tools");
        return back;
    }

    static RouteParameters of(String processKey) {
        return new RouteParameters(PROCESS, processKey);
    }
}

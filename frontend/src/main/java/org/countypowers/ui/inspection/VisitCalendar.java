package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.inspection.CountyOverview;
import org.countypowers.inspection.DayTally;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.VisitedObject;
import org.countypowers.ui.shell.Pages;

/** A month of visits by the day on which they are due; a day opens its list. */
class VisitCalendar extends Div {
    private static final int WEEK = 7;

    private final transient CountyOverview overview;
    private final transient InspectionServices services;
    private final LocalDate today;
    private final H3 heading = new H3();
    private final Div month = new Div();
    private final Div day = new Div();
    private YearMonth shown;

    VisitCalendar(CountyOverview overview, InspectionServices services, LocalDate today) {
        this.overview = overview;
        this.services = services;
        this.today = today;
        addClassName("calendar");
        heading.getElement().setAttribute("aria-live", "polite");
        day.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(
                turn(VaadinIcon.ANGLE_LEFT, "inspection.calendar.before", -1),
                heading,
                turn(VaadinIcon.ANGLE_RIGHT, "inspection.calendar.after", 1));
        head.addClassName("line");
        add(head, month, day);
        show(YearMonth.from(today));
    }

    private Button turn(VaadinIcon icon, String key, int months) {
        Button button = new Button(icon.create(), click -> show(shown.plusMonths(months)));
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void show(YearMonth wanted) {
        shown = wanted;
        heading.setText(getTranslation("inspection.calendar", wanted.toString()));
        Map<LocalDate, DayTally> days =
                overview.calendar(wanted).stream().collect(Collectors.toMap(DayTally::dueOn, Function.identity()));
        month.removeAll();
        month.add(table(days));
        day.removeAll();
        if (days.isEmpty()) {
            day.add(new Paragraph(getTranslation("inspection.calendar.empty")));
        } else if (days.containsKey(today)) {
            open(today);
        }
    }

    private Component table(Map<LocalDate, DayTally> days) {
        NativeTableRow names = new NativeTableRow();
        for (DayOfWeek each : DayOfWeek.values()) {
            names.add(new NativeTableHeaderCell(each.getDisplayName(TextStyle.SHORT, getLocale())));
        }
        NativeTableBody body = new NativeTableBody();
        LocalDate first = shown.atDay(1).with(DayOfWeek.MONDAY);
        for (LocalDate monday = first; !monday.isAfter(shown.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
            NativeTableRow week = new NativeTableRow();
            for (int no = 0; no < WEEK; no++) {
                week.add(cell(monday.plusDays(no), days));
            }
            body.add(week);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(names), body);
        table.getElement().setAttribute("aria-label", heading.getText());
        return table;
    }

    private NativeTableCell cell(LocalDate date, Map<LocalDate, DayTally> days) {
        NativeTableCell cell = new NativeTableCell();
        if (!YearMonth.from(date).equals(shown)) {
            return cell;
        }
        cell.add(new Span(String.valueOf(date.getDayOfMonth())));
        if (date.equals(today)) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        DayTally due = days.get(date);
        if (due != null) {
            Button button = new Button(String.valueOf(due.visits()), click -> open(date));
            boolean overdue = due.waiting() > 0 && date.isBefore(today);
            button.setAriaLabel(getTranslation(
                    overdue ? "inspection.calendar.day.overdue" : "inspection.calendar.day",
                    date.toString(),
                    due.visits(),
                    due.waiting()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            if (overdue) {
                button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            cell.add(button);
        }
        return cell;
    }

    private void open(LocalDate date) {
        List<Line> due = services.visits().onDay(date, 0, Pages.SIZE);
        UnorderedList list = new UnorderedList();
        due.forEach(line -> list.add(new ListItem(
                new RouterLink(
                        line.visit().licensee(),
                        VisitDetailView.class,
                        line.visit().id()),
                new Span(" " + matters(line) + " "),
                VisitHead.state(line.visit()))));
        day.removeAll();
        day.add(new H3(getTranslation("inspection.calendar.on", date.toString())), list);
        if (due.size() == Pages.SIZE) {
            day.add(new Paragraph(getTranslation("inspection.calendar.more", Pages.SIZE)));
        }
    }

    private String matters(Line line) {
        return line.objects().stream()
                .map(VisitedObject::matterName)
                .distinct()
                .collect(Collectors.joining(getTranslation("handover.comma")));
    }
}

package org.countypowers.ui.inspection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.inspection.InspectionRefused;
import org.countypowers.inspection.PublishedResult;
import org.countypowers.inspection.PublishedResults;
import org.countypowers.inspection.PublishedResults.After;
import org.countypowers.inspection.PublishedResults.Wanted;
import org.countypowers.inspection.VisitResult;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.organisation.DivisionChoice;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.LanguageSwitch;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Pages;
import org.countypowers.ui.shell.PublicPages;

/** 检查结果公开: what inspections found, by place and period, for everybody. */
@Route("inspection-results")
@AnonymousAllowed
public class PublicResultsView extends Main implements HasDynamicTitle {
    private final transient PublishedResults results;
    private final transient Bodies bodies;
    private final FieldFaults faults = new FieldFaults();
    private final DivisionChoice place;
    private final DayField from = faults.keep("from", new DayField(getTranslation("inspection.public.from")));
    private final DayField until = faults.keep("until", new DayField(getTranslation("inspection.public.until")));
    private final Paragraph refusal = new Paragraph();
    private final Listing<PublishedResult> grid = new Listing<>();
    private final transient Pages<PublishedResult> pages;
    private transient Wanted wanted;

    PublicResultsView(PublishedResults results, Bodies bodies, Clock clock) {
        this.results = results;
        this.bodies = bodies;
        addClassNames("citizen", "citizen-list");
        place = new DivisionChoice(bodies);
        place.allowNone(getTranslation("inspection.public.everywhere"));
        LocalDate today = LocalDate.now(clock);
        from.setManualValidation(true);
        until.setManualValidation(true);
        from.setValue(today.minusYears(1));
        until.setValue(today);
        refusal.addClassName("fault");
        refusal.getElement().setAttribute("role", "alert");
        Button search = new Button(getTranslation("inspection.public.search"), click -> search());
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(place, from, until, search);
        tools.addClassName("tools");
        columns();
        pages = new Pages<>(grid, this::read, row -> row.day() + " " + row.id());
        add(
                new LanguageSwitch(),
                new H1(getTranslation("inspection.public")),
                new PublicPages(),
                new Paragraph(getTranslation("inspection.public.help", results.earliest())),
                tools,
                refusal,
                grid,
                pages);
        search();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.public") + " · " + getTranslation("app.name");
    }

    private void search() {
        wanted = new Wanted(place.code(), from.getValue(), until.getValue());
        pages.first();
    }

    private List<PublishedResult> read(String before) {
        refusal.setText("");
        faults.mark(Map.of());
        String[] key = before.split(" ");
        After after = before.isEmpty() ? null : new After(LocalDate.parse(key[0]), Long.parseLong(key[1]));
        try {
            return results.page(
                    wanted, after, Pages.SIZE, VaadinRequest.getCurrent().getRemoteAddr());
        } catch (AnswersRefused refused) {
            faults.mark(refused.errors());
        } catch (InspectionRefused refused) {
            refusal.setText(Messages.text(refused));
        }
        return List.of();
    }

    private void columns() {
        grid.setRoom(860);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("inspection.public.empty"));
        grid.setTitle(grid.addComponentColumn(PublicResultsView::licensee)
                .setHeader(getTranslation("inspection.licensee"))
                .setFlexGrow(3));
        grid.addColumn(row -> row.day().toString())
                .setHeader(getTranslation("inspection.public.day"))
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addColumn(row -> bodies.uniqueName(row.countyCode()))
                .setHeader(getTranslation("organisation.division"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(row -> String.join(getTranslation("inspection.public.and"), row.bodies()))
                .setHeader(getTranslation("inspection.public.body"))
                .setFlexGrow(2);
        grid.addColumn(row -> getTranslation("inspection.ground." + row.ground()))
                .setHeader(getTranslation("inspection.public.kind"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::result)
                .setHeader(getTranslation("inspection.public.result"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    private static Component licensee(PublishedResult row) {
        Div cell = new Div(new Span(row.licensee()));
        row.matters().forEach(matter -> cell.add(new Span(matter)));
        cell.addClassName("stack");
        return cell;
    }

    private Component result(PublishedResult row) {
        Span tag = new Span(getTranslation("inspection.public.result." + row.result()));
        boolean good = row.result() == VisitResult.PASSED || row.result() == VisitResult.RECTIFIED;
        tag.addClassNames("tag", good ? "tag-calm" : "tag-soon");
        return tag;
    }
}

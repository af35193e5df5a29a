package org.countypowers.ui.delegation;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.countypowers.delegation.EligibilityDesk;
import org.countypowers.delegation.EligibilityDesk.CountyLine;
import org.countypowers.delegation.EligibilityDesk.TownLine;
import org.countypowers.organisation.ImportReport;
import org.countypowers.ui.catalog.TableImport;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;

/** County classes and the towns' populations, each with its source; the province's system administrator sets them. */
@Route(value = "county-classes", layout = MainLayout.class)
@RolesAllowed("REFERENCE_MANAGE")
public class EligibilityView extends VerticalLayout implements HasDynamicTitle {
    private final transient EligibilityDesk desk;
    private final TextField filter = new TextField();
    private final Span counts = new Span();
    private final Listing<CountyLine> counties = new Listing<>();
    private final Listing<TownLine> towns = new Listing<>();

    EligibilityView(EligibilityDesk desk) {
        this.desk = desk;
        addClassName("page");
        add(new H2(getTranslation("eligibility.title")));
        if (!desk.forWholeProvince()) {
            add(new Paragraph(getTranslation("eligibility.province")));
            return;
        }
        add(new Paragraph(getTranslation("eligibility.help")));
        filter.setLabel(getTranslation("eligibility.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        Div tools = new Div(filter, counts);
        tools.addClassName("tools");
        countyColumns();
        townColumns();
        TableImport rows = new TableImport(file -> {
            ImportReport report = desk.importClasses(file);
            show();
            return report;
        });
        Details many = new Details(
                getTranslation("eligibility.import"),
                new Paragraph(getTranslation("eligibility.import.columns")),
                rows);
        add(tools, many, counties, new H3(getTranslation("eligibility.towns")), towns);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("eligibility.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        String wanted = filter.getValue().strip();
        counties.setItems(desk.counties().stream()
                .filter(line -> (line.cityName() + line.name()).contains(wanted))
                .toList());
        towns.setItems(desk.towns());
        counts.setText(desk.counts().stream()
                .map(count -> getTranslation(
                        "eligibility.count",
                        getTranslation("eligibility.class." + count.countyClass()),
                        count.set(),
                        count.planned()))
                .collect(Collectors.joining(" · ")));
    }

    private void countyColumns() {
        counties.setHeight("48vh");
        counties.addColumn(line -> line.cityName() + " " + line.name()).setHeader(getTranslation("capacity.county"));
        counties.addColumn(line -> line.countyClass() == null
                        ? getTranslation("eligibility.class.none")
                        : getTranslation("eligibility.class." + line.countyClass()))
                .setHeader(getTranslation("eligibility.class"));
        counties.addColumn(line ->
                        line.holdsFrom() == null ? "—" : line.holdsFrom().toString())
                .setHeader(getTranslation("eligibility.from"));
        counties.addColumn(CountyLine::source).setHeader(getTranslation("eligibility.source"));
        counties.addComponentColumn(line -> EligibilityDialog.button(
                        line.name(), () -> new EligibilityDialog(desk, line, this::show).open()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        counties.setEmptyStateText(getTranslation("eligibility.empty"));
    }

    private void townColumns() {
        towns.setAllRowsVisible(true);
        towns.addColumn(line -> line.countyName() + " " + line.name()).setHeader(getTranslation("eligibility.town"));
        towns.addColumn(line ->
                        line.residents() == null ? "—" : line.residents().toString())
                .setHeader(getTranslation("eligibility.residents"));
        towns.addColumn(line ->
                        line.countedOn() == null ? "—" : line.countedOn().toString())
                .setHeader(getTranslation("eligibility.counted"));
        towns.addColumn(TownLine::basis).setHeader(getTranslation("eligibility.source"));
        towns.addComponentColumn(line -> EligibilityDialog.button(
                        line.name(), () -> new EligibilityDialog(desk, line, this::show).open()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        towns.setEmptyStateText(getTranslation("eligibility.towns.empty"));
    }
}

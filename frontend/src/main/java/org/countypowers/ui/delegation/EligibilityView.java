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
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.countypowers.delegation.EligibilityBook;
import org.countypowers.delegation.EligibilityBook.CountyLine;
import org.countypowers.delegation.EligibilityBook.TownLine;
import org.countypowers.delegation.EligibilityDesk;
import org.countypowers.organisation.ImportReport;
import org.countypowers.ui.catalog.TableImport;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;

/**
 * County classes and the towns' populations, each with its source: reform offices read those of their counties, the province's
 * system administrator sets them.
 */
@Route(value = "county-classes", layout = MainLayout.class)
@RolesAllowed("COUNTY_CLASS_READ")
public class EligibilityView extends VerticalLayout implements HasDynamicTitle {
    private final transient EligibilityBook book;
    private final transient EligibilityDesk desk;
    private final boolean sets;
    private final TextField filter = new TextField();
    private final Span counts = new Span();
    private final Listing<CountyLine> counties = new Listing<>();
    private final Listing<TownLine> towns = new Listing<>();

    EligibilityView(EligibilityBook book, EligibilityDesk desk, AuthenticationContext authentication) {
        this.book = book;
        this.desk = desk;
        this.sets = authentication.hasAuthority("REFERENCE_MANAGE") && desk.forWholeProvince();
        addClassName("page");
        add(new H2(getTranslation("eligibility.title")));
        add(new Paragraph(getTranslation(sets ? "eligibility.help" : "eligibility.province")));
        filter.setLabel(getTranslation("eligibility.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        Div tools = new Div(filter, counts);
        tools.addClassName("tools");
        countyColumns();
        townColumns();
        add(tools);
        if (sets) {
            add(imports());
        }
        add(counties, new H3(getTranslation("eligibility.towns")), towns);
        show();
    }

    private Details imports() {
        TableImport rows = new TableImport(file -> {
            ImportReport report = desk.importClasses(file);
            show();
            return report;
        });
        return new Details(
                getTranslation("eligibility.import"),
                new Paragraph(getTranslation("eligibility.import.columns")),
                rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("eligibility.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        String wanted = filter.getValue().strip();
        counties.setItems(book.counties().stream()
                .filter(line -> (line.cityName() + line.name()).contains(wanted))
                .toList());
        towns.setItems(book.towns());
        counts.setText(book.counts().stream()
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
        counties.addColumn(this::coming).setHeader(getTranslation("eligibility.coming"));
        if (sets) {
            counties.addComponentColumn(line -> EligibilityDialog.button(
                            line.name(), () -> new EligibilityDialog(desk, line, this::show).open()))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        counties.setEmptyStateText(getTranslation("eligibility.empty"));
    }

    private String coming(CountyLine line) {
        return line.coming().stream()
                .map(each -> getTranslation(
                        "eligibility.coming.from",
                        getTranslation("eligibility.class." + each.countyClass()),
                        each.from().toString(),
                        each.source()))
                .collect(Collectors.joining("；"));
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
        if (sets) {
            towns.addComponentColumn(line -> EligibilityDialog.button(
                            line.name(), () -> new EligibilityDialog(desk, line, this::show).open()))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        towns.setEmptyStateText(getTranslation("eligibility.towns.empty"));
    }
}

package org.countypowers.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.countypowers.casework.CaseSummary;
import org.countypowers.casework.Cases;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** Finds cases of the reader's scope by number, query code, identifier or applicant. */
@Route(value = "cases", layout = MainLayout.class)
@RolesAllowed("CASE_SEARCH")
public class SearchView extends VerticalLayout implements HasDynamicTitle {
    SearchView(Cases cases) {
        addClassName("page");
        setSizeFull();
        TextField text = new TextField(getTranslation("search.text"));
        text.setHelperText(getTranslation("search.help"));
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setWidth("24em");
        text.setAutofocus(true);
        Listing<CaseSummary> grid = new Listing<>();
        grid.addColumn(CaseSummary::number)
                .setHeader(getTranslation("worklist.column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(CaseSummary::matterName).setHeader(getTranslation("worklist.column.matter"));
        grid.addColumn(CaseSummary::applicantName).setHeader(getTranslation("worklist.column.applicant"));
        grid.addColumn(CaseSummary::countyName)
                .setHeader(getTranslation("worklist.column.county"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("caseStatus." + row.status()))
                .setHeader(getTranslation("worklist.column.status"));
        grid.setEmptyStateText(getTranslation("search.start"));
        grid.addItemClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate(CaseDetailView.class, click.getItem().id())));
        Button find = new Button(getTranslation("search.find"));
        Runnable search = () -> {
            try {
                List<CaseSummary> found = cases.search(text.getValue(), Long.MAX_VALUE, 50);
                grid.setItems(found);
                grid.setEmptyStateText(getTranslation(text.getValue().isBlank() ? "search.start" : "search.empty"));
            } catch (RuntimeException failure) {
                Messages.refused(failure);
            }
        };
        text.addValueChangeListener(change -> search.run());
        find.addClickListener(click -> search.run());
        Div tools = new Div(text, find);
        tools.addClassName("tools");
        add(new H2(getTranslation("search.title")), tools, grid);
        setFlexGrow(1, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title") + " · " + getTranslation("app.name");
    }
}

package org.countypowers.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.countypowers.audit.SavedSearches;
import org.countypowers.audit.SavedSearches.SavedSearch;
import org.countypowers.forms.PlainText;
import org.countypowers.ui.shell.Messages;

/** The reader's own searches: open one, keep the present one, rename or delete. */
class SavedList extends Details {
    private final transient SavedSearches saved;
    private final Div rows = new Div();

    /** @param present the search that the page shows */
    SavedList(SavedSearches saved, Supplier<QueryParameters> present) {
        this.saved = saved;
        Button keep = new Button(
                getTranslation("audit.saved.keep"),
                click -> ask("", "audit.saved.keep", name -> {
                    saved.keep(name, present.get().getQueryString());
                    return true;
                }));
        rows.addClassName("stack");
        add(rows, keep);
        setWidthFull();
        reload();
    }

    private void reload() {
        List<SavedSearch> own = saved.own();
        setSummaryText(getTranslation("audit.saved", own.size()));
        rows.removeAll();
        if (own.isEmpty()) {
            rows.add(new Paragraph(getTranslation("audit.saved.empty")));
        }
        own.forEach(each -> rows.add(row(each)));
    }

    private Div row(SavedSearch search) {
        RouterLink open = new RouterLink(search.name(), TrailSearchView.class);
        open.setQueryParameters(QueryParameters.fromString(search.question()));
        Button rename = small(
                "audit.saved.rename",
                search,
                () -> ask(search.name(), "audit.saved.rename", name -> saved.rename(search.id(), name)));
        Button delete = small("audit.saved.delete", search, () -> {
            saved.delete(search.id());
            reload();
        });
        Div row = new Div(open, rename, delete);
        row.addClassName("line");
        return row;
    }

    private Button small(String key, SavedSearch search, Runnable act) {
        Button button = new Button(getTranslation(key), click -> {
            try {
                act.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + " " + search.name());
        return button;
    }

    /** @param taken gives the name, or answers that it is another search's */
    private void ask(String before, String title, Predicate<String> taken) {
        Dialog dialog = new Dialog(getTranslation(title));
        TextField name = new TextField(getTranslation("audit.saved.name"));
        name.setManualValidation(true);
        name.setMaxLength(SavedSearches.LONGEST_NAME);
        name.setValue(before);
        name.setWidth("min(360px, 80vw)");
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        Button save = new Button(getTranslation("audit.saved.save"), click -> {
            try {
                String fault = fault(name.getValue());
                if (fault != null || !taken.test(name.getValue())) {
                    name.setErrorMessage(getTranslation(fault == null ? "audit.saved.name.taken" : fault));
                    name.setInvalid(true);
                    return;
                }
                dialog.close();
                reload();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(name);
        dialog.getFooter().add(new Button(getTranslation("dialog.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private static String fault(String name) {
        Map<String, String> faults = new HashMap<>();
        PlainText.check(faults, "name", name.strip(), SavedSearches.LONGEST_NAME, false);
        return name.isBlank() ? "audit.saved.name.missing" : faults.get("name");
    }
}

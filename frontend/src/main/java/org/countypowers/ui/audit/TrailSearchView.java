package org.countypowers.ui.audit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.SavedSearches;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.audit.TrailSearch;
import org.countypowers.audit.TrailSearch.Found;
import org.countypowers.audit.TrailSearch.Further;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.reporting.TrailExcerpt;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Messages;

/** 留痕查询: who did what, when and from where, in the reader's division. */
@Route(value = "trail", layout = MainLayout.class)
@RolesAllowed("TRAIL_READ")
public class TrailSearchView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private final transient TrailSearch search;
    private final TrailFilters filters;
    private final TrailResults results;
    private final ExcerptForm excerpt;
    private final Span state = new Span();
    private final Button previous = new Button(getTranslation("worklist.previous"), click -> back());
    private final Button next = new Button(getTranslation("worklist.next"), click -> on());
    private final transient Deque<Optional<Further>> before = new ArrayDeque<>();
    private transient TrailCriteria criteria = TrailCriteria.none();
    private transient Optional<Further> present = Optional.empty();
    private transient Optional<Further> further = Optional.empty();

    TrailSearchView(
            TrailSearch search,
            SavedSearches saved,
            TrailExcerpt taking,
            Bodies bodies,
            CurrentOfficer officers,
            AuthenticationContext authentication) {
        this.search = search;
        addClassName("page");
        filters = new TrailFilters(bodies, officers, search.whole());
        results = new TrailResults(
                bodies, authentication.hasAuthority("CASE_READ"), authentication.hasAuthority("CASE_REPLAY"));
        excerpt = new ExcerptForm(taking, () -> criteria);
        Button find = new Button(getTranslation("audit.search.find"), click -> asked());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(filters).resetFocusOnActiveElement();
        Button clear = new Button(getTranslation("audit.search.clear"), click -> {
            filters.clear();
            asked();
        });
        Div buttons = new Div(find, clear);
        buttons.addClassName("buttons");
        state.getElement().setAttribute("aria-live", "polite");
        Div pager = new Div(state, previous, next);
        pager.addClassName("pager");
        add(
                new H2(getTranslation("audit.search.title")),
                new Paragraph(getTranslation("audit.search.help")),
                filters,
                buttons,
                new SavedList(saved, filters::inAddress),
                results,
                pager,
                excerpt);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.search.title") + " · " + getTranslation("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        first();
    }

    private void asked() {
        if (first()) {
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location("trail", filters.inAddress())));
        }
    }

    private boolean first() {
        if (!filters.readable()) {
            return false;
        }
        criteria = filters.criteria();
        excerpt.forget();
        before.clear();
        show(Optional.empty());
        return true;
    }

    private void on() {
        before.push(present);
        show(further);
    }

    private void back() {
        show(before.pop());
    }

    private void show(Optional<Further> from) {
        present = from;
        try {
            Found found = from.map(place -> search.next(criteria, place, TrailSearch.SIZE))
                    .orElseGet(() -> search.first(criteria, TrailSearch.SIZE));
            results.setItems(found.events());
            further = found.further();
            results.setEmptyStateText(
                    getTranslation(further.isPresent() ? "audit.search.notYet" : "audit.search.empty"));
            state.setText(found.searchedTo()
                    .map(at -> getTranslation(
                            "audit.search.searchedTo",
                            at.atZone(OfficeTime.ZONE).format(TrailResults.TIME)))
                    .orElse(""));
            next.setText(getTranslation(found.searchedTo().isPresent() ? "audit.search.further" : "worklist.next"));
        } catch (RuntimeException failure) {
            Messages.refused(failure);
            results.setItems(List.of());
            results.setEmptyStateText(getTranslation("audit.search.failed"));
            further = Optional.empty();
            state.setText("");
        }
        previous.setEnabled(!before.isEmpty());
        next.setEnabled(further.isPresent());
    }
}

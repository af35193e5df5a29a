package org.countypowers.ui.catalog;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.catalog.Bar;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.CriteriaDesk;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.MatterVersions;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.ReferenceDesk;
import org.countypowers.organisation.Departments;
import org.countypowers.ui.shell.MainLayout;

/** One matter: what it is, whether a batch may take it and why not, on what law it rests, and how it changed. */
@Route(value = "matters/:matter", layout = MainLayout.class)
@RolesAllowed("REFERENCE_READ")
public class MatterView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private final Matters matters;
    private final Departments departments;
    private final Criteria criteria;
    private final MatterVersions versions;
    private final ReferenceDesk reference;
    private final CriteriaDesk evaluation;
    private final Clock clock;
    private String title = "";
    private int selected;

    MatterView(
            Matters matters,
            Departments departments,
            Criteria criteria,
            MatterVersions versions,
            ReferenceDesk reference,
            CriteriaDesk evaluation,
            Clock clock,
            AuthenticationContext authentication) {
        this.matters = matters;
        this.departments = departments;
        this.criteria = criteria;
        this.versions = versions;
        this.clock = clock;
        boolean repeals = authentication.hasAuthority("REFERENCE_MANAGE") && reference.forWholeProvince();
        this.reference = repeals ? reference : null;
        this.evaluation = authentication.hasAuthority("MATTER_EVALUATE") ? evaluation : null;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("matter").orElse("");
        try {
            show(id);
        } catch (NoSuchElementException unknown) {
            title = getTranslation("matters.unknown", id);
            removeAll();
            add(back(), new H2(title), new Paragraph(getTranslation("matters.unknown.help")));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String id) {
        removeAll();
        Matter matter = matters.matter(id);
        LocalDate today = LocalDate.now(clock);
        List<Bar> bars = criteria.bars(id, today);
        title = id + " " + matter.name() + " · " + getTranslation("app.name");
        Span number = new Span(id);
        number.addClassName("number");
        Span form = new Span(getTranslation("form." + matter.form()));
        form.addClassName("tag");
        Span risk = new Span(getTranslation("matters.risk") + " " + matter.risk());
        risk.addClassName("tag");
        Div line = new Div(number, form, risk, state(bars));
        line.addClassName("line");
        add(new RouterLink("‹ " + getTranslation("matters.title"), MattersView.class), new H2(matter.name()), line);
        if (!bars.isEmpty()) {
            add(reasons(bars));
        }
        TabSheet sheet = new TabSheet();
        sheet.setWidthFull();
        Runnable changed = () -> show(id);
        sheet.add(getTranslation("matters.tab.facts"), new MatterFacts(matter, departments));
        sheet.add(
                getTranslation("matters.tab.criteria"),
                new CriteriaTab(
                        id,
                        criteria,
                        evaluation,
                        evaluation == null ? null : evaluation.standing(id).orElse(null),
                        changed));
        sheet.add(getTranslation("matters.bases"), new BasesTab(id, matters.bases(id), reference, today, changed));
        sheet.add(getTranslation("matters.tab.materials"), new ProceduresTab(matter));
        sheet.add(getTranslation("matters.tab.versions"), new VersionsTab(versions.of(id), departments));
        sheet.setSelectedIndex(selected);
        sheet.addSelectedChangeListener(change -> selected = sheet.getSelectedIndex());
        add(sheet);
    }

    private RouterLink back() {
        return new RouterLink("‹ " + getTranslation("matters.title"), MattersView.class);
    }

    private Div reasons(List<Bar> bars) {
        UnorderedList list = new UnorderedList();
        bars.forEach(bar ->
                list.add(new ListItem(getTranslation(bar.key(), bar.arguments().toArray()))));
        Div why = new Div(new Paragraph(getTranslation("matters.barred.why")), list);
        why.addClassName("route");
        return why;
    }

    /** Whether a batch may take the matter today, in a word. */
    static Span state(List<Bar> bars) {
        UI ui = UI.getCurrent();
        Span tag = new Span(
                bars.isEmpty()
                        ? ui.getTranslation("matters.barred.NO")
                        : ui.getTranslation("matters.barred.count", bars.size()));
        tag.addClassNames("tag", bars.isEmpty() ? "tag-calm" : "tag-soon");
        return tag;
    }
}

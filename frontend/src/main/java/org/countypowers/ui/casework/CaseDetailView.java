package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.casework.CaseDiagrams;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Cases;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Forms;
import org.countypowers.handover.Arrivals;
import org.countypowers.organisation.Bodies;
import org.countypowers.studio.CaseProcedures;
import org.countypowers.ui.assignment.WorklistView;
import org.countypowers.ui.replay.ReplayView;
import org.countypowers.ui.shell.MainLayout;

/** One case: what it is, what runs, what is to be done next, and everything that happened. */
@Route(value = "case", layout = MainLayout.class)
@RolesAllowed("CASE_READ")
public class CaseDetailView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    private static final int OPINIONS = 3;
    private static final int PAPERS = 4;

    private final Cases cases;
    private final CaseTasks tasks;
    private final WorkItems items;
    private final Arrivals arrivals;
    private final Forms forms;
    private final Matters matters;
    private final Bodies bodies;
    private final CaseDiagrams diagrams;
    private final CaseMaterials materials;
    private final CaseProcedures procedures;
    private final Clock clock;
    private final AuthenticationContext authentication;
    private final boolean mayReveal;
    private final boolean mayWork;
    private String title = "";
    private String number = "";
    private Integer selected;
    private TabSheet sheet;

    CaseDetailView(
            Cases cases,
            CaseTasks tasks,
            WorkItems items,
            Arrivals arrivals,
            Forms forms,
            Matters matters,
            Bodies bodies,
            CaseDiagrams diagrams,
            CaseMaterials materials,
            CaseProcedures procedures,
            Clock clock,
            AuthenticationContext authentication) {
        this.procedures = procedures;
        this.authentication = authentication;
        this.clock = clock;
        this.cases = cases;
        this.tasks = tasks;
        this.items = items;
        this.arrivals = arrivals;
        this.forms = forms;
        this.matters = matters;
        this.bodies = bodies;
        this.diagrams = diagrams;
        this.materials = materials;
        this.mayWork = authentication.hasAuthority("CASE_WORK");
        this.mayReveal = authentication.hasAuthority("CASE_REVEAL");
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long caseId) {
        try {
            show(caseId);
        } catch (NoSuchElementException outsideScope) {
            throw new NotFoundException();
        }
    }

    /** Brings the papers to the front, as after registration. @return the case's number */
    public String showPapers() {
        sheet.setSelectedIndex(PAPERS);
        return number;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private String readOnly(CaseView view) {
        if (view.copy()) {
            return "case.readOnly";
        }
        return authentication.hasAuthority("LETTER_ISSUE") ? "case.readOnly.letter" : "case.readOnly.role";
    }

    /** An act of the reader's may have moved the case to a body whose cases he or she does not see. */
    private void showAfter(long caseId) {
        try {
            show(caseId);
        } catch (NoSuchElementException moved) {
            removeAll();
            add(
                    new H2(title),
                    new Paragraph(cases.holder(caseId)
                            .map(body -> getTranslation(
                                    "case.moved", bodies.body(body).name()))
                            .orElseGet(() -> getTranslation("error.notFound"))),
                    new RouterLink(getTranslation("case.moved.back"), WorklistView.class));
        }
    }

    private void show(long caseId) {
        removeAll();
        CaseView view = cases.view(caseId);
        number = view.summary().number();
        title = number + " · " + view.summary().matterName();
        add(header(view));
        Div work = new Div();
        work.addClassName("work");
        if (view.toConfirm() != null) {
            work.add(new ArrivalPanel(view, arrivals, bodies, () -> show(caseId)));
        }
        tasks.of(caseId)
                .forEach(task -> work.add(new TaskPanel(task, view.seen(), items, forms, () -> showAfter(caseId))));
        if (view.readOnly()) {
            work.add(new Paragraph(getTranslation(readOnly(view))));
        }
        add(work);
        CaseTabs parts = new CaseTabs(cases, bodies, mayReveal, this::getTranslation);
        sheet = new TabSheet();
        sheet.setWidthFull();
        sheet.add(getTranslation("case.tab.basics"), parts.basics(view));
        sheet.add(
                getTranslation("case.tab.materials"),
                new MaterialsTab(view, materials, matters, mayWork, () -> show(caseId)));
        Div drawn = new Div();
        drawn.setWidthFull();
        // Read and drawn only when somebody looks.
        Tab diagram = sheet.add(getTranslation("case.tab.diagram"), drawn);
        sheet.addSelectedChangeListener(change -> {
            selected = sheet.getSelectedIndex();
            if (change.getSelectedTab() == diagram
                    && drawn.getChildren().findAny().isEmpty()) {
                drawn.add(new Paragraph(getTranslation("case.diagram.legend")));
                diagrams.of(caseId)
                        .forEach(each -> drawn.add(new BpmnDiagram(each, getTranslation("case.tab.diagram"))));
            }
        });
        sheet.add(getTranslation("case.tab.opinions"), parts.opinions(view));
        sheet.add(
                getTranslation("case.tab.papers"),
                new PapersTab(materials.papers(caseId), paper -> materials.print(caseId, paper)));
        sheet.add(getTranslation("case.tab.clocks"), parts.clocks(view));
        sheet.add(getTranslation("case.tab.history"), new HistoryTab(caseId, cases, bodies));
        // Whoever reviews reads first what was examined.
        sheet.setSelectedIndex(
                selected != null ? selected : mayWork && !view.opinions().isEmpty() ? OPINIONS : 0);
        add(sheet);
    }

    private Div header(CaseView view) {
        H2 heading = new H2(view.summary().matterName() + " · " + view.summary().applicantName());
        Span status = new Span(getTranslation("caseStatus." + view.summary().status()));
        status.addClassNames("tag", "tag-calm");
        Span number = new Span(view.summary().number());
        number.addClassName("number");
        Div line = new Div(number, status);
        if (authentication.hasAuthority("CASE_REPLAY")) {
            line.add(new RouterLink(
                    getTranslation("replay.link"),
                    ReplayView.class,
                    view.summary().id()));
        }
        view.clocks().stream()
                .filter(running -> running.running())
                .forEach(running -> line.add(
                        new HeaderClock(cases.explain(view.summary().id(), running.id()), LocalDate.now(clock))));
        if (view.deemedAccepted()) {
            Span deemed = new Span(getTranslation("case.deemed"));
            deemed.addClassNames("tag", "tag-soon");
            line.add(deemed);
        }
        line.addClassName("line");
        return new Div(
                heading,
                line,
                new ProcedureLine(procedures.of(view.summary().id()), authentication),
                new MovesLine(view.moves(), bodies, authentication),
                new StepLine(view));
    }
}

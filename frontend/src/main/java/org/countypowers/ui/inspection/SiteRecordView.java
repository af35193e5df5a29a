package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.assignment.CaseTask;
import org.countypowers.inspection.VisitState;
import org.countypowers.inspection.VisitTask;
import org.countypowers.inspection.VisitView;
import org.countypowers.ui.shell.MainLayout;

/** The record of what is seen on the spot, made on a phone that may lose its connection. */
@Route(value = "visit-record", layout = MainLayout.class)
@RolesAllowed("SUPERVISION_WORK")
public class SiteRecordView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    private final transient VisitServices services;

    SiteRecordView(VisitServices services) {
        this.services = services;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inspection.record.title");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        try {
            show(id);
        } catch (NoSuchElementException outOfSight) {
            throw new NotFoundException();
        }
    }

    private void show(long id) {
        removeAll();
        VisitView view = services.book().view(id);
        RouterLink back = new RouterLink(getTranslation("inspection.record.back"), VisitDetailView.class, id);
        Div line = new Div(back);
        line.addClassName("line");
        add(new H2(getTranslation("inspection.visit.title", view.visit().licensee())), line);
        Optional<CaseTask> task = task(view);
        if (task.isEmpty()) {
            add(new Paragraph(getTranslation("inspection.record.none")));
            return;
        }
        SiteRecord record = new SiteRecord(view, task.get(), services);
        record.whenSent(() -> getUI().ifPresent(ui -> ui.navigate(VisitDetailView.class, id)));
        add(record);
    }

    private Optional<CaseTask> task(VisitView view) {
        List<CaseTask> open = view.visit().state() == VisitState.BEGUN
                ? services.tasks().of(view.seen().key())
                : List.of();
        return open.stream()
                .filter(each -> each.mine()
                        && (each.step().equals(VisitTask.INSPECT) || each.step().equals(VisitTask.REINSPECT)))
                .findFirst();
    }
}

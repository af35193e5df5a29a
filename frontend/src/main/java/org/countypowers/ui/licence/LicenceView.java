package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.inspection.VisitCourseBook;
import org.countypowers.inspection.VisitView;
import org.countypowers.licence.LicenceBook;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.Proceeding;
import org.countypowers.licence.ProceedingBook;
import org.countypowers.licence.ProceedingDesk;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.MainLayout;

/** One licence: whose it is and what it allows, what may be done about it, and its life until the register is closed on it. */
@Route(value = "licence", layout = MainLayout.class)
@RolesAllowed("LICENCE_READ")
public class LicenceView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    /** Names a visit whose record says what happened. */
    public static final String VISIT = "visit";

    private final transient LicenceBook book;
    private final transient ProceedingBook proceedings;
    private final transient ProceedingDesk desk;
    private final transient Bodies bodies;
    private final transient VisitCourseBook visits;
    private final boolean works;
    private final boolean readsCases;
    private final boolean readsVisits;
    private String title = "";
    private String facts = "";

    LicenceView(
            LicenceBook book,
            ProceedingBook proceedings,
            ProceedingDesk desk,
            Bodies bodies,
            VisitCourseBook visits,
            AuthenticationContext authentication) {
        this.visits = visits;
        this.book = book;
        this.proceedings = proceedings;
        this.desk = desk;
        this.bodies = bodies;
        works = authentication.hasAuthority("LICENCE_WORK");
        readsCases = authentication.hasAuthority("CASE_READ");
        readsVisits = authentication.hasAuthority("SUPERVISION_READ");
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        facts = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(VISIT)
                .map(this::facts)
                .orElse("");
        try {
            show(id);
        } catch (NoSuchElementException outOfSight) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** What the visit's last record found; nothing of a visit that the officer does not read. */
    private String facts(String visit) {
        if (!readsVisits || !visit.matches("\\d{1,18}")) {
            return "";
        }
        try {
            VisitView view = visits.view(Long.parseLong(visit));
            return view.records().stream()
                    .filter(record -> record.cosignedAt() != null)
                    .reduce((first, later) -> later)
                    .map(record -> getTranslation(
                            "inspection.follows.facts",
                            record.visitedOn().toString(),
                            view.visit().number(),
                            record.text("findings"),
                            record.text("legalGrounds")))
                    .orElse("");
        } catch (NoSuchElementException outOfSight) {
            return "";
        }
    }

    private void show(long id) {
        removeAll();
        LicenceLine licence = book.licence(id);
        List<Proceeding> about = proceedings.ofLicence(id);
        title = licence.licensee() + " · " + getTranslation("licence.title");
        add(new LicenceHead(licence, bodies, readsCases));
        if (works) {
            add(new LicenceActions(licence, facts, desk, bodies, () -> show(id)));
        }
        add(new H3(getTranslation("licence.life")), new LicenceLife(licence, about, bodies));
    }
}

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
    private final transient LicenceBook book;
    private final transient ProceedingBook proceedings;
    private final transient ProceedingDesk desk;
    private final transient Bodies bodies;
    private final boolean works;
    private final boolean readsCases;
    private String title = "";

    LicenceView(
            LicenceBook book,
            ProceedingBook proceedings,
            ProceedingDesk desk,
            Bodies bodies,
            AuthenticationContext authentication) {
        this.book = book;
        this.proceedings = proceedings;
        this.desk = desk;
        this.bodies = bodies;
        works = authentication.hasAuthority("LICENCE_WORK");
        readsCases = authentication.hasAuthority("CASE_READ");
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
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

    private void show(long id) {
        removeAll();
        LicenceLine licence = book.licence(id);
        List<Proceeding> about = proceedings.ofLicence(id);
        title = licence.licensee() + " · " + getTranslation("licence.title");
        add(new LicenceHead(licence, bodies, readsCases));
        if (works) {
            add(new LicenceActions(licence, desk, bodies, () -> show(id)));
        }
        add(new H3(getTranslation("licence.life")), new LicenceLife(licence, about, bodies));
    }
}

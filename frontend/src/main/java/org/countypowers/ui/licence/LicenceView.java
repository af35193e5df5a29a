package org.countypowers.ui.licence;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import org.countypowers.licence.LicenceBook;
import org.countypowers.licence.LicenceLine;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.MainLayout;

/** One licence: whose it is and what it allows, and its life from the grant until the register is closed on it. */
@Route(value = "licence", layout = MainLayout.class)
@RolesAllowed("LICENCE_READ")
public class LicenceView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    private final transient LicenceBook book;
    private final transient Bodies bodies;
    private String title = "";

    LicenceView(LicenceBook book, Bodies bodies) {
        this.book = book;
        this.bodies = bodies;
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
        title = licence.licensee() + " · " + getTranslation("licence.title");
        add(new LicenceHead(licence, bodies));
    }
}

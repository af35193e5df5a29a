package org.countypowers.ui.shell;

import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import java.util.NoSuchElementException;

/** The page of one thing that its address numbers; what is out of the reader's sight is not found. */
public abstract class DetailPage extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {
    /** Of the browser's window; set by whoever shows the thing. */
    protected String title = "";

    protected DetailPage() {
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

    /** @throws NoSuchElementException when there is none, or it is out of the reader's sight */
    protected abstract void show(long id);
}

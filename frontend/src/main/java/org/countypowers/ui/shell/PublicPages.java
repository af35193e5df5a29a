package org.countypowers.ui.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.ui.feedback.ComplainView;
import org.countypowers.ui.feedback.ComplaintProgressView;
import org.countypowers.ui.feedback.RateView;
import org.countypowers.ui.inspection.PublicResultsView;
import org.countypowers.ui.studio.PublicGuidesView;

/** The pages for everybody, an address each. */
public class PublicPages extends Nav {
    public PublicPages() {
        addClassName("line");
        setAriaLabel(getTranslation("public.pages"));
        add(
                new RouterLink(getTranslation("studio.public"), PublicGuidesView.class),
                new RouterLink(getTranslation("feedback.public.rate"), RateView.class),
                new RouterLink(getTranslation("feedback.public.complain"), ComplainView.class),
                new RouterLink(getTranslation("feedback.public.progress"), ComplaintProgressView.class),
                new RouterLink(getTranslation("inspection.public"), PublicResultsView.class));
    }
}

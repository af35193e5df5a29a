package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.catalog.Matter;
import org.countypowers.studio.FlowGuide;
import org.countypowers.studio.Guide;
import org.countypowers.ui.catalog.MatterView;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** How a procedure runs, for every officer: its release in force, or another one that an older case follows. */
@Route(value = "flows/:" + StudioWords.PROCESS + "/guide", layout = MainLayout.class)
@RolesAllowed("REFERENCE_READ")
public class GuideView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private final transient FlowGuide guides;
    private final boolean readsReleases;
    private String title = "";

    GuideView(FlowGuide guides, AuthenticationContext authentication) {
        this.guides = guides;
        this.readsReleases = authentication.hasAuthority("FLOW_READ");
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get(StudioWords.PROCESS).orElse("");
        String release = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("release")
                .filter(asked -> asked.matches("\\d{1,6}"))
                .orElse("");
        removeAll();
        title = getTranslation("studio.guide.title");
        try {
            Optional<Guide> guide =
                    release.isEmpty() ? guides.inForce(key) : Optional.of(guides.of(key, Integer.parseInt(release)));
            guide.ifPresentOrElse(this::show, () -> missing("studio.guide.none"));
        } catch (NoSuchElementException unknown) {
            missing("studio.guide.unknown");
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    /** Those who read guides only have no procedure's page. */
    private void back(String key) {
        if (readsReleases) {
            add(new RouterLink(getTranslation("studio.toProcedure"), FlowView.class, StudioWords.of(key)));
        }
    }

    private void missing(String key) {
        add(new H2(title), new Paragraph(getTranslation(key)));
    }

    private void show(Guide guide) {
        title = getTranslation(
                "studio.guide.of", Words.procedure(guide.processKey(), guide.name(), guide.englishName()));
        back(guide.processKey());
        add(
                new H2(title),
                new GuideBody(
                        guide,
                        new GuidePdf(guide, (words, address) -> Optional.of(guides.print(guide, words))),
                        GuideView::matter));
    }

    private static RouterLink matter(Matter matter) {
        return new RouterLink(
                matter.id() + " " + matter.name(), MatterView.class, new RouteParameters("matter", matter.id()));
    }
}

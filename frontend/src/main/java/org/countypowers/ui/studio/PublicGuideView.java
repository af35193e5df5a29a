package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.countypowers.studio.Guide;
import org.countypowers.studio.PublicGuides;
import org.countypowers.ui.shell.LanguageSwitch;
import org.countypowers.ui.shell.PublicPages;
import org.countypowers.ui.shell.Words;

/** How an application is handled, for everybody: one procedure as it is in force today. */
@Route("guides/:" + StudioWords.PROCESS)
@AnonymousAllowed
public class PublicGuideView extends Main implements HasDynamicTitle, BeforeEnterObserver {
    private final transient PublicGuides guides;
    private String title = "";

    PublicGuideView(PublicGuides guides) {
        this.guides = guides;
        addClassNames("citizen", "citizen-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Guide guide = guides.guide(
                        event.getRouteParameters().get(StudioWords.PROCESS).orElse(""))
                .orElse(null);
        title = guide == null
                ? getTranslation("studio.guide.title")
                : Words.procedure(guide.processKey(), guide.name(), guide.englishName());
        removeAll();
        add(
                new LanguageSwitch(),
                new H1(getTranslation("studio.public")),
                new PublicPages(),
                new H2(title),
                guide == null
                        ? new Paragraph(getTranslation("studio.public.unknown"))
                        : new GuideBody(
                                guide,
                                new GuidePdf(
                                        guide, (words, address) -> guides.print(guide.processKey(), words, address)),
                                matter -> new Span(matter.id() + " " + matter.name())),
                new RouterLink(getTranslation("studio.public.all"), PublicGuidesView.class));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }
}

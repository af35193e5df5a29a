package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.casework.CaseDiagrams.Diagram;
import org.countypowers.studio.FlowGuide;
import org.countypowers.studio.Guide;
import org.countypowers.studio.GuidePrinter;
import org.countypowers.studio.GuideWords;
import org.countypowers.ui.casework.BpmnDiagram;
import org.countypowers.ui.catalog.MatterView;
import org.countypowers.ui.shell.MainLayout;
import org.countypowers.ui.shell.Words;

/** How a procedure runs, for every officer: its release in force, or another one that an older case follows. */
@Route(value = "flows/:" + StudioWords.PROCESS + "/guide", layout = MainLayout.class)
@RolesAllowed("REFERENCE_READ")
public class GuideView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {
    private final transient FlowGuide guides;
    private final transient GuidePrinter printer;
    private final transient GuideWords words = new GuideWords(this::getTranslation);
    private final boolean readsReleases;
    private String title = "";

    GuideView(FlowGuide guides, GuidePrinter printer, AuthenticationContext authentication) {
        this.guides = guides;
        this.printer = printer;
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
        Span release = new Span(getTranslation("studio.guide.release", guide.version()));
        release.addClassName("tag");
        Span day = new Span(
                guide.validFrom() == null
                        ? getTranslation("studio.guide.everSince")
                        : getTranslation(
                                "studio.guide.validFrom", guide.validFrom().toString()));
        Anchor pdf = pdf(guide);
        pdf.addClassName("guide-tools");
        Div line = new Div(release, day, pdf);
        line.addClassName("line");
        if (!guide.inForce()) {
            Span other = new Span(getTranslation("studio.guide.notInForce"));
            other.addClassNames("tag", "tag-soon");
            line.addComponentAtIndex(1, other);
        }
        back(guide.processKey());
        add(new H2(title), line);
        matters(guide);
        List<String> law = words.law(guide);
        if (!law.isEmpty()) {
            OrderedList lines = new OrderedList();
            law.forEach(one -> lines.add(new ListItem(one)));
            add(new H3(getTranslation("studio.guide.law")), lines);
        }
        BpmnDiagram diagram = new BpmnDiagram(
                new Diagram(guide.model(), List.of(), List.of()), getTranslation("studio.guide.diagram"));
        OrderedList steps = new OrderedList();
        guide.steps().forEach(step -> steps.add(new GuideStep(guide, step, words)));
        steps.addClassName("guide-steps");
        Div drawing = new Div(new H3(getTranslation("studio.guide.diagram")), diagram);
        drawing.addClassName("guide-drawing");
        add(drawing, new H3(getTranslation("studio.guide.steps")), steps);
    }

    private void matters(Guide guide) {
        String scope = words.scope(guide);
        if (scope.isEmpty()) {
            return;
        }
        add(new H3(getTranslation("studio.guide.scope")), new Paragraph(scope));
        if (!guide.matters().isEmpty()) {
            UnorderedList list = new UnorderedList();
            guide.matters().forEach(matter -> {
                RouterLink link = new RouterLink(
                        matter.id() + " " + matter.name(),
                        MatterView.class,
                        new com.vaadin.flow.router.RouteParameters("matter", matter.id()));
                list.add(new ListItem(link, new Span(" · " + words.limit(matter))));
            });
            add(list);
        }
    }

    private Anchor pdf(Guide guide) {
        // A sheet of the office is Chinese, whatever the reader's language.
        GuideWords chinese =
                new GuideWords((key, arguments) -> getTranslation(Locale.SIMPLIFIED_CHINESE, key, arguments));
        DownloadHandler print = DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = printer.print(guide, chinese);
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf),
                            guide.processKey() + "-" + guide.version() + ".pdf",
                            "application/pdf",
                            pdf.length);
                })
                .inline();
        Anchor link = new Anchor(print, getTranslation("studio.guide.pdf"));
        link.setTarget("_blank");
        return link;
    }
}

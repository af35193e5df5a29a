package org.countypowers.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.countypowers.casework.CaseDiagrams.Diagram;
import org.countypowers.catalog.Matter;
import org.countypowers.studio.Guide;
import org.countypowers.studio.GuideWords;
import org.countypowers.ui.casework.BpmnDiagram;

/** What a guide tells: its release, the matters, the law's limits, the drawing and the steps. */
class GuideBody extends Div {
    private final transient Guide guide;
    private final transient GuideWords words = new GuideWords(this::getTranslation);

    /** @param matter how a matter is named */
    GuideBody(Guide guide, Component pdf, Function<Matter, Component> matter) {
        this.guide = guide;
        addClassName("guide");
        add(line(pdf));
        matters(matter);
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

    private Div line(Component pdf) {
        Span release = new Span(getTranslation("studio.guide.release", guide.version()));
        release.addClassName("tag");
        Span day = new Span(
                guide.validFrom() == null
                        ? getTranslation("studio.guide.everSince")
                        : getTranslation(
                                "studio.guide.validFrom", guide.validFrom().toString()));
        Div line = new Div(release, day, pdf);
        line.addClassName("line");
        if (!guide.inForce()) {
            Span other = new Span(getTranslation("studio.guide.notInForce"));
            other.addClassNames("tag", "tag-soon");
            line.addComponentAtIndex(1, other);
        }
        return line;
    }

    private void matters(Function<Matter, Component> named) {
        String scope = words.scope(guide);
        if (scope.isEmpty()) {
            return;
        }
        add(new H3(getTranslation("studio.guide.scope")), new Paragraph(scope));
        if (!guide.matters().isEmpty()) {
            UnorderedList list = new UnorderedList();
            guide.matters()
                    .forEach(matter ->
                            list.add(new ListItem(named.apply(matter), new Span(" · " + words.limit(matter)))));
            add(list);
        }
    }
}

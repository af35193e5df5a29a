package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.casework.CaseDiagrams.Diagram;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Standing;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.countypowers.ui.casework.BpmnDiagram;

/** One release: what may be done with it, which matters and files it has, and its model. */
class ReleasePanel extends Div {
    private final DescriptionList facts = new DescriptionList();

    ReleasePanel(
            Summary summary,
            Release release,
            List<Release> newest,
            boolean designs,
            StudioServices services,
            Runnable reload) {
        ReleaseRow row = release.row();
        addClassName("form-stack");
        Div line = new Div(new H3(StudioWords.version(row.version())), StudioWords.standing(release.standing()));
        line.addClassName("line");
        add(line);
        if (release.standing() == Standing.WAITING) {
            add(new ReleaseTurn(summary, row, designs, services, reload));
        }
        FlowContent content = services.procedures().content(row.processKey(), row.version());
        facts.addClassName("pairs");
        fact("flow.basedOn", basedOn(row));
        fact("flow.reason.change", row.reason());
        fact("flow.ended.reason", row.endedReason());
        fact("flow.matters", matters(summary, content, services));
        fact("flow.files", files(content));
        add(facts);
        if (designs) {
            add(new ReleaseActs(summary, release, newest, services, reload));
        }
        if (!content.model().isEmpty()) {
            add(new BpmnDiagram(
                    new Diagram(content.model(), List.of(), List.of()),
                    getTranslation(
                            "flow.diagram", StudioWords.name(summary.procedure()), String.valueOf(row.version()))));
        }
    }

    private String basedOn(ReleaseRow row) {
        return row.basedOn() == 0 ? "" : StudioWords.version(row.basedOn());
    }

    private String matters(Summary summary, FlowContent content, StudioServices services) {
        boolean general =
                summary.procedure().kind().general().equals(summary.procedure().processKey());
        if (content.matterIds().isEmpty()) {
            return general && summary.procedure().kind().bindsMatters() ? getTranslation("flow.matters.general") : "";
        }
        return StudioWords.matters(content.matterIds(), services.matters().names(content.matterIds()));
    }

    private String files(FlowContent content) {
        return content.files().keySet().stream()
                .sorted(Comparator.comparing(name -> !name.endsWith(".bpmn")))
                .map(name -> getTranslation(
                        "flow.file." + name.substring(name.lastIndexOf('.') + 1),
                        FileTitle.of(name, content.model(), content.files().get(name))))
                .collect(Collectors.joining(getTranslation("handover.comma")));
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
        }
    }
}

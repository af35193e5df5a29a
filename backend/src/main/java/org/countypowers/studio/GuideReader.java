package org.countypowers.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Forms;
import org.countypowers.studio.Guide.Field;
import org.countypowers.studio.Guide.Step;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowNode;
import org.countypowers.studio.domain.FlowOrder;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.stereotype.Component;

/** Reads a guide out of a release's files; whoever asks has looked who may read it. */
@Component
class GuideReader {
    private final StudioStore store;
    private final StepCatalogue catalogue;
    private final Forms forms;
    private final Matters matters;

    GuideReader(StudioStore store, StepCatalogue catalogue, Forms forms, Matters matters) {
        this.store = store;
        this.catalogue = catalogue;
        this.forms = forms;
        this.matters = matters;
    }

    Guide of(ProcedureRow procedure, ReleaseRow release, boolean inForce) {
        String key = procedure.processKey();
        Map<String, String> files = store.files(release.id());
        String xml = files.getOrDefault(key + ".bpmn", "");
        FlowModel model = FlowModel.read(xml.getBytes(StandardCharsets.UTF_8));
        return new Guide(
                key,
                procedure.name(),
                procedure.englishName(),
                procedure.kind(),
                procedure.isGeneral(),
                release.version(),
                ShippedProcedures.since(release.validFrom()),
                inForce,
                xml,
                FlowOrder.of(model).stream()
                        .filter(node -> node.isUserTask() || !node.step().isEmpty())
                        .map(node -> step(node, model, files))
                        .toList(),
                store.matters(release.id()).stream().map(matters::matter).toList());
    }

    private Step step(FlowNode node, FlowModel model, Map<String, String> files) {
        FlowNode part = model.node(node.scope()).orElse(null);
        boolean each = !node.collection().isEmpty()
                || part != null && !part.collection().isEmpty();
        return new Step(
                node.id(),
                node.label(),
                part == null ? "" : part.name(),
                each,
                node.unit(),
                node.post(),
                node.signature(),
                node.limitDays().matches("\\d{1,3}") ? Integer.parseInt(node.limitDays()) : 0,
                node.formRef().isEmpty() ? List.of() : fields(files.get(node.formRef() + ".form")),
                node.isUserTask() ? null : automatic(node));
    }

    private StepCatalogue.Step automatic(FlowNode node) {
        return catalogue.all().stream()
                .filter(step -> step.name().equals(node.step()))
                .findFirst()
                .orElseGet(() -> new StepCatalogue.Step(node.step(), node.label(), "", Map.of()));
    }

    /** A form that cannot be read is none: the check says so, the guide need not. */
    private List<Field> fields(String form) {
        try {
            return form == null
                    ? List.of()
                    : forms.parse(form).fields().stream()
                            .map(field -> new Field(
                                    field.label(),
                                    field.type().name(),
                                    field.required(),
                                    field.hideWhen() != null,
                                    field.choices().stream()
                                            .map(choice -> choice.label())
                                            .toList()))
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}

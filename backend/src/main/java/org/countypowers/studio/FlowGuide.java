package org.countypowers.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Forms;
import org.countypowers.studio.Guide.Field;
import org.countypowers.studio.Guide.Step;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.studio.domain.FlowNode;
import org.countypowers.studio.domain.FlowOrder;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a procedure lays down, told from its model: who does what, within which time, on which form. */
@Service
@Transactional(readOnly = true)
public class FlowGuide {
    private final StudioStore store;
    private final StudioRecords records;
    private final StepCatalogue catalogue;
    private final Forms forms;
    private final Matters matters;
    private final StudioScope scope;

    FlowGuide(
            StudioStore store,
            StudioRecords records,
            StepCatalogue catalogue,
            Forms forms,
            Matters matters,
            StudioScope scope) {
        this.store = store;
        this.records = records;
        this.catalogue = catalogue;
        this.forms = forms;
        this.matters = matters;
        this.scope = scope;
    }

    /** Of the release by which cases start today; empty when there is none. */
    @PreAuthorize("hasAuthority('REFERENCE_READ')")
    public Optional<Guide> inForce(String processKey) {
        ProcedureRow procedure = records.procedure(processKey);
        return current(processKey).map(release -> guide(procedure, release, true));
    }

    /**
     * Of a release by which cases have begun: an older case ends by it. Who reads releases is shown any.
     *
     * @throws java.util.NoSuchElementException when there is no such one
     */
    @PreAuthorize("hasAuthority('REFERENCE_READ')")
    public Guide of(String processKey, int version) {
        boolean inForce = current(processKey).map(ReleaseRow::version).orElse(0) == version;
        ReleaseRow release = records.release(processKey, version);
        if (!wasFollowed(release) && !scope.readsReleases()) {
            throw new NoSuchElementException("not in force yet: " + processKey + " " + version);
        }
        return guide(records.procedure(processKey), release, inForce);
    }

    /** Also what was withdrawn later: cases that began by it still end by it. */
    private boolean wasFollowed(ReleaseRow release) {
        return Set.of(ReleaseState.RELEASED, ReleaseState.WITHDRAWN).contains(release.state())
                && !release.validFrom().isAfter(records.today());
    }

    private Optional<ReleaseRow> current(String processKey) {
        return store.inForce(List.of(processKey), records.today()).stream().findFirst();
    }

    private Guide guide(ProcedureRow procedure, ReleaseRow release, boolean inForce) {
        String key = procedure.processKey();
        Map<String, String> files = store.files(release.id());
        String xml = files.getOrDefault(key + ".bpmn", "");
        FlowModel model = FlowModel.read(xml.getBytes(StandardCharsets.UTF_8));
        return new Guide(
                key,
                procedure.name(),
                procedure.englishName(),
                procedure.kind(),
                procedure.kind().general().equals(key),
                release.version(),
                release.validFrom().equals(ShippedProcedures.EVER) ? null : release.validFrom(),
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

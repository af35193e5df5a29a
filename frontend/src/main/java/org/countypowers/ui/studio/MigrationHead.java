package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;

/** From which release to which, why, by whom, and where the cases of each step go. */
class MigrationHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    MigrationHead(MigrationRow row, Map<String, String> names, StudioServices services) {
        String procedure = StudioWords.name(
                services.procedures().procedure(row.processKey()).procedure());
        Div line = new Div(StudioWords.state(row.state()));
        line.addClassName("line");
        facts.addClassName("pairs");
        fact("flow.reason", row.reason());
        fact("flow.migration.plannedBy", by(row.plannedBy(), StudioWords.time(row.plannedAt())));
        if (row.approvedAt() != null) {
            fact("flow.migration.approvedBy", by(row.approver(), StudioWords.time(row.approvedAt())));
        }
        fact("flow.migration.steps", steps(row, names, services));
        add(
                new RouterLink("‹ " + procedure, FlowView.class, StudioWords.of(row.processKey())),
                new H2(getTranslation(
                        "flow.migration.heading",
                        procedure,
                        String.valueOf(row.fromVersion()),
                        String.valueOf(row.toVersion()))),
                line,
                facts);
    }

    /** What keeps its name needs no words. */
    private String steps(MigrationRow row, Map<String, String> names, StudioServices services) {
        Map<String, String> newer = services.procedures().steps(row.processKey(), row.toVersion());
        String changed = services.moved().steps(row.id()).entrySet().stream()
                .filter(step -> step.getValue().isEmpty()
                        || !StudioWords.step(step.getKey(), names).equals(StudioWords.step(step.getValue(), newer)))
                .map(step -> step.getValue().isEmpty()
                        ? getTranslation("flow.migration.steps.stays", StudioWords.step(step.getKey(), names))
                        : getTranslation(
                                "flow.migration.steps.to",
                                StudioWords.step(step.getKey(), names),
                                StudioWords.step(step.getValue(), newer)))
                .collect(Collectors.joining(getTranslation("trail.separator")));
        return changed.isEmpty()
                ? getTranslation("flow.migration.steps.same")
                : getTranslation("flow.migration.steps.else", changed);
    }

    private String by(String who, String when) {
        return getTranslation("flow.by", who, when);
    }

    private void fact(String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}

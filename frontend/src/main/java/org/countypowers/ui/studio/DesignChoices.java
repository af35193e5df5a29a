package org.countypowers.ui.studio;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.studio.StepCatalogue;
import org.countypowers.studio.domain.ConditionChoices;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.ui.studio.FlowChoices.Asked;
import org.countypowers.ui.studio.FlowChoices.Choice;

/** What a designer picks from instead of typing: the office's bodies, posts, signatures, forms and automatic steps. */
final class DesignChoices {
    private static final List<String> OF_CASES =
            List.of("COUNTER", "FIRST_REVIEW", "HANDLER", "REVIEWER", "LEGAL", "CO_REVIEW", "APPROVER");
    private static final String FORM = ".form";
    private static final List<String> OF_BATCHES = List.of("JUDGE", "LEGALITY");

    private DesignChoices() {}

    static FlowChoices of(DraftOnScreen draft, StepCatalogue steps) {
        FlowKind kind = draft.opened().procedure().kind();
        return new FlowChoices(
                steps.all().stream()
                        .map(step -> new Choice(step.name(), step.label(), step.description()))
                        .toList(),
                kind.units().stream()
                        .map(unit -> choice("studio.word.unit.", unit))
                        .toList(),
                Stream.of(Role.values())
                        .filter(DesignChoices::takesTasks)
                        .map(role -> choice("role.", role.name()))
                        .toList(),
                signatures(kind).stream()
                        .map(signature -> choice("studio.word.signature.", signature))
                        .toList(),
                draft.names(FORM).stream().map(file -> form(file, draft)).toList(),
                ConditionChoices.of(kind, draft.content(draft.modelName())).stream()
                        .map(DesignChoices::fact)
                        .toList(),
                draft.names(FORM).stream()
                        .flatMap(file -> FormAnswer.of(base(file), draft.content(file)).stream())
                        .toList());
    }

    private static Asked fact(ConditionChoices.Fact fact) {
        return new Asked(
                fact.variable(),
                FindingsPanel.words(fact.words()),
                fact.values().stream()
                        .map(value -> new Choice(value.code(), FindingsPanel.words(value.words()), ""))
                        .toList());
    }

    /** A hand-over tells its three signatures apart by the bodies. */
    private static List<String> signatures(FlowKind kind) {
        return switch (kind) {
            case INTAKE, DECISION -> OF_CASES;
            case BATCH -> OF_BATCHES;
            default -> List.of();
        };
    }

    private static boolean takesTasks(Role role) {
        return role.permissions().contains(Permission.TASK_WORK)
                || role.permissions().contains(Permission.DELEGATION_JUDGE)
                || role.permissions().contains(Permission.HANDOVER_WORK);
    }

    private static Choice form(String file, DraftOnScreen draft) {
        return new Choice(
                base(file), FileTitle.form(file, draft.content(draft.modelName()), draft.content(file)), file);
    }

    private static String base(String file) {
        return file.substring(0, file.length() - FORM.length());
    }

    private static Choice choice(String prefix, String value) {
        return new Choice(value, UI.getCurrent().getTranslation(prefix + value), "");
    }
}

package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.forms.Form;
import org.countypowers.process.ModelFault;
import org.countypowers.process.ModelSafety;
import org.countypowers.process.SafeXml;

/** Everything that is wrong with a draft, before anybody tries or releases it. */
public final class FlowCheck {
    private static final int MOST_FINDINGS = 500;

    private FlowCheck() {}

    /** Errors first, then in the order of the files. */
    public static List<Finding> check(FlowFiles files, FlowContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Form> forms = new LinkedHashMap<>();
        findings.addAll(FormCheck.check(files, forms));
        findings.addAll(model(files, context, forms));
        files.ending(".dmn").forEach(table -> findings.addAll(TableCheck.check(files, table, context)));
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static List<Finding> model(FlowFiles files, FlowContext context, Map<String, Form> forms) {
        String file = files.modelName();
        if (!files.files().containsKey(file)) {
            return List.of(Finding.error("model-exists", file, "", "model.missing"));
        }
        try {
            FlowModel model = FlowModel.read(files.bytes(file));
            return model(new FlowDraft(files, context, model, forms));
        } catch (SafeXml.Unreadable unreadable) {
            ModelFault fault = unreadable.fault();
            return List.of(Finding.error("model-xml", file, "", safety(fault), fault.element()));
        } catch (FlowUnreadable unreadable) {
            return List.of(Finding.error("model-bpmn", file, "", unreadable.text(), FlowModel.MOST_NODES));
        }
    }

    private static List<Finding> model(FlowDraft draft) {
        FlowModel model = draft.model();
        String file = draft.files().modelName();
        List<Finding> findings = new ArrayList<>();
        for (ModelFault fault :
                ModelSafety.faults(model.document(), draft.context().steps())) {
            findings.add(
                    Finding.error("model-safety", file, fault.element(), safety(fault), model.words(fault.element())));
        }
        List<Finding> deployment = FlowDeployment.check(draft);
        findings.addAll(deployment);
        if (deployment.stream().anyMatch(finding -> finding.rule().equals("unique-id"))) {
            // Which of two is meant nobody can say: what stands in what, and what follows what, has no answer.
            return findings;
        }
        findings.addAll(LintCheck.check(file, model));
        findings.addAll(FlowConditions.check(draft));
        findings.addAll(FlowLoops.check(draft));
        findings.addAll(KeptCheck.check(draft));
        findings.addAll(LawSteps.check(draft));
        findings.addAll(LawSignatures.check(draft));
        findings.addAll(LawTimeouts.check(draft));
        findings.addAll(LawDecision.check(draft));
        findings.addAll(LawWaits.check(draft));
        findings.addAll(FlowStaffing.check(draft));
        findings.addAll(unusedForms(draft));
        return findings;
    }

    private static List<Finding> unusedForms(FlowDraft draft) {
        Set<String> used = new HashSet<>();
        draft.model().userTasks().forEach(task -> used.add(task.formRef() + ".form"));
        return draft.files().ending(".form").stream()
                .filter(form -> !used.contains(form))
                .map(form -> Finding.warning("form-used", form, "", "form.unused"))
                .toList();
    }

    /** End of the translation key for a rule of safety. */
    static String safety(ModelFault fault) {
        return fault.rule().replace("process.model.", "safety.");
    }
}

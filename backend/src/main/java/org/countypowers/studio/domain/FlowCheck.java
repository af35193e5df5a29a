package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countypowers.forms.Form;
import org.countypowers.process.ModelFault;
import org.countypowers.process.ModelSafety;
import org.countypowers.process.SafeXml;

/** Everything that is wrong with a draft, before anybody tries or releases it. */
public final class FlowCheck {
    private static final int MOST_FINDINGS = 500;
    private static final Set<String> UNSAFE = Set.of(
            "model-exists", "model-safety", "model-xml", "model-bpmn", "loop-waits", "timer", "repeat", "length");

    private FlowCheck() {}

    /** Errors first, then in the order of the files. */
    public static List<Finding> check(FlowFiles files, FlowContext context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Form> forms = new LinkedHashMap<>();
        findings.addAll(FormCheck.check(files, forms));
        findings.addAll(read(files, context, forms, FlowCheck::model));
        files.ending(".dmn").forEach(table -> findings.addAll(TableCheck.check(files, table, context)));
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .limit(MOST_FINDINGS)
                .toList();
    }

    /** What forbids even to try it: an unsafe model, or one that would go round by itself. Neither forms nor posts are looked at. */
    public static List<Finding> safety(FlowFiles files, FlowContext context) {
        return read(files, context, Map.of(), draft -> {
                    List<Finding> deployment = deployment(draft);
                    return isAmbiguous(deployment) ? deployment : plus(deployment, FlowLoops.check(draft));
                })
                .stream()
                .filter(finding -> finding.isError() && UNSAFE.contains(finding.rule()))
                .toList();
    }

    /**
     * Steps of an older release whose cases would skip what the law asks for if they went on where the newer one says.
     *
     * @param steps of the older model to those of the newer, '' for none
     */
    public static Set<String> skipped(
            FlowFiles older, FlowFiles newer, FlowContext context, Map<String, String> steps) {
        return LawSignatures.skipped(draft(older, context), draft(newer, context), steps);
    }

    private static FlowDraft draft(FlowFiles files, FlowContext context) {
        Map<String, Form> forms = new LinkedHashMap<>();
        FormCheck.check(files, forms);
        return new FlowDraft(files, context, FlowModel.read(files.bytes(files.modelName())), forms);
    }

    private static List<Finding> read(
            FlowFiles files, FlowContext context, Map<String, Form> forms, Function<FlowDraft, List<Finding>> rules) {
        String file = files.modelName();
        if (!files.files().containsKey(file)) {
            return List.of(Finding.error("model-exists", file, "", "model.missing"));
        }
        try {
            return rules.apply(new FlowDraft(files, context, FlowModel.read(files.bytes(file)), forms));
        } catch (SafeXml.Unreadable unreadable) {
            ModelFault fault = unreadable.fault();
            return List.of(Finding.error("model-xml", file, "", safety(fault), fault.element()));
        } catch (FlowUnreadable unreadable) {
            return List.of(Finding.error("model-bpmn", file, "", unreadable.text(), FlowModel.MOST_NODES));
        }
    }

    /** Which of two elements with one id is meant nobody can say: what stands in what, and what follows what, has no answer. */
    private static boolean isAmbiguous(List<Finding> deployment) {
        return deployment.stream().anyMatch(finding -> finding.rule().equals("unique-id"));
    }

    private static List<Finding> deployment(FlowDraft draft) {
        FlowModel model = draft.model();
        String file = draft.files().modelName();
        List<Finding> findings = new ArrayList<>();
        for (ModelFault fault :
                ModelSafety.faults(model.document(), draft.context().steps())) {
            findings.add(
                    Finding.error("model-safety", file, fault.element(), safety(fault), model.words(fault.element())));
        }
        return plus(findings, FlowDeployment.check(draft));
    }

    private static List<Finding> plus(List<Finding> findings, List<Finding> more) {
        return Stream.concat(findings.stream(), more.stream()).toList();
    }

    private static List<Finding> model(FlowDraft draft) {
        List<Finding> findings = new ArrayList<>(deployment(draft));
        if (isAmbiguous(findings)) {
            return findings;
        }
        findings.addAll(LintCheck.check(draft.files().modelName(), draft.model()));
        findings.addAll(FlowConditions.check(draft));
        findings.addAll(FlowOutcomes.check(draft));
        findings.addAll(FlowLoops.check(draft));
        findings.addAll(KeptCheck.check(draft));
        findings.addAll(LawSteps.check(draft));
        findings.addAll(LawSignatures.check(draft));
        findings.addAll(LawReviews.check(draft));
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

package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.springframework.stereotype.Component;

/** What the law and the file say against an answer, by field; empty when nothing does. */
@Component
class CaseAnswerRules {
    private final CaseStore store;
    private final CaseTexts texts;
    private final Matters matters;
    private final Attachments attachments;
    private final CommitmentStore commitments;
    private final Clocks clocks;
    private final Clock clock;

    CaseAnswerRules(
            CaseStore store,
            CaseTexts texts,
            Matters matters,
            Attachments attachments,
            CommitmentStore commitments,
            Clocks clocks,
            Clock clock) {
        this.commitments = commitments;
        this.store = store;
        this.texts = texts;
        this.matters = matters;
        this.attachments = attachments;
        this.clocks = clocks;
        this.clock = clock;
    }

    Map<String, String> faults(CaseRow row, String step, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        String outcome = String.valueOf(answers.get("outcome"));
        CaseStatus status = CaseStatus.valueOf(row.status());
        if (status == CaseStatus.RECEIVED) {
            intake(row, outcome, answers, faults);
        } else if (status == CaseStatus.AWAITING_SUPPLEMENT) {
            supplement(row, outcome, answers, faults);
        } else if (step.equals("Task_ApproveDecision") && !outcome.equals("returned")) {
            store.lastOpinion(row.id(), "Task_ExamineApplication")
                    .filter(examined -> !examined.outcome().equals(outcome))
                    .ifPresent(examined -> faults.put("outcome", "casework.error.otherThanReviewed"));
        }
        if (outcome.equals("accept") || outcome.equals("grant")) {
            promised(row, faults);
        }
        days(row, answers, faults);
        if ("ELECTRONIC".equals(answers.get("method"))
                && !texts.open(row.applicantCipher()).electronicService()) {
            faults.put("method", "casework.error.noElectronicService");
        }
        return faults;
    }

    /** 行政许可法 32(1)(4), (5): a supplement is asked for once; what is accepted is complete. */
    private void intake(CaseRow row, String outcome, Map<String, Object> answers, Map<String, String> faults) {
        if (outcome.equals("supplement") && row.supplementUsed()) {
            faults.put("outcome", "casework.error.supplementOnce");
        }
        if (outcome.equals("accept")) {
            Set<Integer> missing = new TreeSet<>();
            for (int no = 1; no <= matters.matter(row.matterId()).materials().size(); no++) {
                missing.add(no);
            }
            missing.removeAll(Cases.materials(row));
            commitments.find(row.id()).map(Commitment::materials).ifPresent(missing::removeAll);
            missing.removeAll(numbers(answers.get("notApplicable")));
            if (!missing.isEmpty()) {
                attachments.of(DocumentOwner.ofCase(row.id())).stream()
                        .map(Attachment::material)
                        .forEach(missing::remove);
            }
            if (!missing.isEmpty()) {
                faults.put("notApplicable", "casework.error.materialsMissing");
            }
        }
    }

    /** Nothing rests on a promise that the applicant has not signed: the signed paper is a file of the case as a whole. */
    private void promised(CaseRow row, Map<String, String> faults) {
        boolean unsigned = commitments.find(row.id()).isPresent()
                && attachments.of(DocumentOwner.ofCase(row.id())).stream().noneMatch(file -> file.material() == 0);
        if (unsigned) {
            faults.put("outcome", "casework.error.commitmentUnsigned");
        }
    }

    private void supplement(CaseRow row, String outcome, Map<String, Object> answers, Map<String, String> faults) {
        if (outcome.equals("returned")) {
            running(row, ClockKind.SUPPLEMENT)
                    .filter(supplement -> !supplement.dueOn().isBefore(LocalDate.now(clock)))
                    .ifPresent(supplement -> faults.put("outcome", "casework.error.supplementTime"));
        }
        if (outcome.equals("received")) {
            Set<Integer> asked = store.lastOpinion(row.id(), "Task_CheckMaterials")
                    .map(opinion -> numbers(texts.answers(opinion.answers()).get("supplementMaterials")))
                    .orElse(Set.of());
            if (!numbers(answers.get("received")).containsAll(asked)) {
                faults.put("received", "casework.error.supplementIncomplete");
            }
        }
    }

    private void days(CaseRow row, Map<String, Object> answers, Map<String, String> faults) {
        LocalDate today = LocalDate.now(clock);
        if (answers.get("servedOn") != null) {
            LocalDate served = LocalDate.parse(answers.get("servedOn").toString());
            if (served.isAfter(today) || row.decidedOn() != null && served.isBefore(row.decidedOn())) {
                faults.put("servedOn", "casework.error.servedOn");
            }
        }
        if (answers.get("validUntil") != null
                && !LocalDate.parse(answers.get("validUntil").toString()).isAfter(today)) {
            faults.put("validUntil", "casework.error.validUntil");
        }
    }

    Optional<org.countypowers.deadline.Clock> running(CaseRow row, ClockKind kind) {
        return clocks.ofCase(row.id()).stream()
                .filter(each -> each.kind() == kind && each.running())
                .findFirst();
    }

    static Set<Integer> numbers(Object chosen) {
        Set<Integer> numbers = new TreeSet<>();
        if (chosen instanceof Collection<?> many) {
            many.forEach(each -> numbers.add(Integer.valueOf(each.toString())));
        }
        return numbers;
    }
}

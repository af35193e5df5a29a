package org.countypowers.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.RefusedCommands;
import org.countypowers.audit.Stream;
import org.countypowers.casework.Commitment.State;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matter.RiskLevel;
import org.countypowers.catalog.Matter.Scheme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 告知承诺 at the counter: who may promise what, instead of proving it; nobody must. */
@Component
class CommitmentIntake {
    private static final String FIELD = "commitment";

    private final CommitmentStore store;
    private final ApplicantCredit credit;
    private final CaseTexts texts;
    private final RefusedCommands refused;
    private final ApplicationEventPublisher events;

    CommitmentIntake(
            CommitmentStore store,
            ApplicantCredit credit,
            CaseTexts texts,
            RefusedCommands refused,
            ApplicationEventPublisher events) {
        this.store = store;
        this.credit = credit;
        this.texts = texts;
        this.refused = refused;
        this.events = events;
    }

    /** Empty for whoever promises nothing. */
    Map<String, String> faults(RegisterCase command, Matter matter, LocalDate today) {
        Map<String, String> faults = new HashMap<>();
        if (command.materialsPromised().isEmpty()) {
            return faults;
        }
        String lookup = texts.lookup(command.applicant().identifier());
        if (!matter.noticeCommitment()) {
            faults.put(FIELD, "casework.error.commitmentNotOffered");
        } else if (lookup == null || lookup.isEmpty()) {
            faults.put(FIELD, "casework.error.commitmentNoIdentifier");
        } else if (store.barred(lookup, today)) {
            faults.put(FIELD, refused(matter, "casework.error.commitmentBroken"));
        } else if (credit.untrustworthy(lookup)) {
            faults.put(FIELD, refused(matter, "casework.error.commitmentCredit"));
        } else if (!promisable(command, matter)) {
            faults.put(FIELD, "casework.error.commitmentMaterials");
        }
        return faults;
    }

    private static boolean promisable(RegisterCase command, Matter matter) {
        return command.materialsPromised().stream()
                .allMatch(no -> no >= 1
                        && no <= matter.materials().size()
                        && !command.materialsPresent().contains(no));
    }

    /** Decided at once (SPEC 3): handler and approver; a risk of D keeps its legal review (优化营商环境条例 58). */
    Scheme scheme(RegisterCase command, Matter matter) {
        boolean risky = matter.risk() == RiskLevel.D;
        return command.materialsPromised().isEmpty() || risky ? matter.scheme() : Scheme.INSTANT;
    }

    void promise(long caseId, CaseRow row, Set<Integer> materials, LocalDate today) {
        if (!materials.isEmpty()) {
            store.add(new Commitment(
                    caseId, row.identifierLookup(), new TreeSet<>(materials), today, State.PROMISED, null, null, null));
            events.publishEvent(Auditable.of(
                    Stream.ofCase(caseId),
                    "case.commitment.promise",
                    row.number(),
                    Map.of("promised", new TreeSet<>(materials))));
        }
    }

    /** The attempt is written to the officer's stream once the command is rolled back. */
    private String refused(Matter matter, String key) {
        refused.keep("case.refused", matter.id(), key);
        return key;
    }
}

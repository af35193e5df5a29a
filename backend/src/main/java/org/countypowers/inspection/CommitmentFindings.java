package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.countypowers.casework.Commitments;
import org.countypowers.forms.AnswerText;
import org.springframework.stereotype.Component;

/** What two inspectors signed on the verification of a promise is what the case's promise came to. */
@Component
class CommitmentFindings {
    private final Commitments commitments;

    CommitmentFindings(Commitments commitments) {
        this.commitments = commitments;
    }

    /** Nothing for a visit on any other ground. @param content the record that both signed */
    void found(Visit visit, LocalDate on, String content) {
        if (visit.ground() != VisitGround.COMMITMENT) {
            return;
        }
        switch (visit.result()) {
            case PASSED, RECTIFIED -> commitments.kept(visit.reference(), on);
            case RECTIFYING -> commitments.rectifying(visit.reference(), on);
            case CASE_FILED -> {
                Map<String, Object> seen = AnswerText.read(content);
                commitments.broken(visit.reference(), on, text(seen, "findings"), text(seen, "legalGrounds"));
            }
        }
    }

    private static String text(Map<String, Object> seen, String key) {
        return Objects.toString(seen.get(key), "").strip();
    }
}

package org.countypowers.monitoring;

import java.util.List;
import java.util.UUID;
import org.countypowers.assignment.TaskHolders;
import org.countypowers.assignment.TaskHolders.Holder;
import org.countypowers.casework.CaseBriefs.CaseBrief;
import org.countypowers.monitoring.CardRaising.Author;
import org.countypowers.monitoring.CardRaising.Finding;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A discipline office raises what no rule can see: handling outside the system, an unlawful fee or refusal. */
@Service
@PreAuthorize("hasAuthority('MONITOR_DECIDE')")
@Transactional
public class CardsByHand {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final WatchedCases cases;
    private final TaskHolders holders;
    private final CurrentOfficer officers;
    private final CardRaising raising;

    CardsByHand(WatchedCases cases, TaskHolders holders, CurrentOfficer officers, CardRaising raising) {
        this.cases = cases;
        this.holders = holders;
        this.officers = officers;
        this.raising = raising;
    }

    /**
     * Raises a card against the organ that has the case.
     *
     * @param cause what was found and how it is known
     * @return the card's id
     * @throws MonitoringRefused for a number that does not exist in the office's division, or a cause of a few words
     */
    public long raise(String caseNumber, CardRule rule, String cause) {
        if (!rule.byHand()) {
            throw new IllegalArgumentException(rule + " is found by the system");
        }
        String text = cause == null ? "" : cause.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new MonitoringRefused("monitoring.error.text", String.valueOf(SHORTEST), String.valueOf(LONGEST));
        }
        CaseBrief about =
                cases.numbered(caseNumber).orElseThrow(() -> new MonitoringRefused("monitoring.error.noCase"));
        Holder holder = holders.of(Long.toString(about.id()), about.holder()).orElse(Holder.NOBODY);
        SignedInOfficer officer = officers.require();
        Posting posting = officer.postings().get(0);
        Author author = new Author(officer.officerId(), officer.name(), posting.unitName(), posting.divisionCode());
        return raising.raise(
                        new Finding(
                                rule,
                                "hand:" + UUID.randomUUID(),
                                about.id(),
                                about.holder(),
                                holder.officerId(),
                                holder.officerName(),
                                "",
                                null,
                                holder.stepName(),
                                text,
                                List.of()),
                        author)
                .orElseThrow();
    }
}

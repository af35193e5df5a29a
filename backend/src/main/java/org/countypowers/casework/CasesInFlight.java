package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.casework.domain.OpenCaseStore;
import org.countypowers.casework.domain.OpenCaseStore.OpenRow;
import org.countypowers.casework.domain.OpenCaseStore.Received;
import org.countypowers.casework.domain.OpenCaseStore.RoutedRow;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What casework tells and does when a power changes hands; carries no permission of its own and no page reaches it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CasesInFlight implements InFlightCases {
    private static final List<String> UNDECIDED = Arrays.stream(CaseStatus.values())
            .filter(CaseStatus::undecided)
            .map(CaseStatus::name)
            .toList();

    private final OpenCaseStore store;
    private final Bodies bodies;
    private final CaseTransfer transfer;
    private final CaseTexts texts;

    CasesInFlight(OpenCaseStore store, Bodies bodies, CaseTransfer transfer, CaseTexts texts) {
        this.store = store;
        this.bodies = bodies;
        this.transfer = transfer;
        this.texts = texts;
    }

    @Override
    public List<OpenCase> open(String matterId, String divisionCode, long afterId, int limit) {
        return store.open(matterId, divisionCode, town(divisionCode), UNDECIDED, afterId, limit).stream()
                .map(this::open)
                .toList();
    }

    @Override
    public List<OpenCase> openSince(
            Collection<String> matterIds, String divisionCode, LocalDate since, long afterId, int limit) {
        return store.openSince(matterIds, divisionCode, town(divisionCode), UNDECIDED, since, afterId, limit).stream()
                .map(this::open)
                .toList();
    }

    @Override
    public Set<Long> elsewhere(Collection<Long> caseIds) {
        return store.routed(caseIds).stream()
                .filter(transfer::elsewhere)
                .map(RoutedRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Moved move(long caseId, boolean acceptedToo, Ground ground) {
        return transfer.move(caseId, acceptedToo, ground);
    }

    @Override
    public void confirmed(long caseId, String fromBody, String toBody) {
        transfer.confirmed(caseId, fromBody, toBody);
    }

    @Override
    public Map<String, Integer> received(
            Collection<String> matterIds, String divisionCode, LocalDate from, LocalDate to) {
        return store.received(matterIds, divisionCode, town(divisionCode), from, to).stream()
                .collect(Collectors.toMap(Received::matterId, Received::count));
    }

    private boolean town(String divisionCode) {
        return bodies.division(divisionCode).level() == Level.TOWN;
    }

    /** Plan and list of cases are read by offices that handle none of them. */
    private OpenCase open(OpenRow row) {
        boolean person = texts.open(row.applicantCipher()).kind().person();
        return new OpenCase(
                row.id(),
                row.number(),
                row.matterId(),
                person ? Masks.name(row.applicantName()) : row.applicantName(),
                row.status(),
                row.receivedOn(),
                row.acceptedOn());
    }
}

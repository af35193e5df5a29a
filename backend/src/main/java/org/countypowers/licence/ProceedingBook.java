package org.countypowers.licence;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.ProceedingStore;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is done about licences, for those who may read the licence. */
@Service
@PreAuthorize("hasAuthority('LICENCE_READ')")
@Transactional(readOnly = true)
public class ProceedingBook {
    private final ProceedingStore store;
    private final ProceedingRecords records;
    private final LicenceStore licences;
    private final LicenceScope scope;

    ProceedingBook(ProceedingStore store, ProceedingRecords records, LicenceStore licences, LicenceScope scope) {
        this.store = store;
        this.records = records;
        this.licences = licences;
        this.scope = scope;
    }

    /** The first first. @throws NoSuchElementException for a licence out of the reader's scope */
    public List<Proceeding> ofLicence(long licenceId) {
        licence(licenceId);
        return store.ofLicence(licenceId).stream()
                .map(ProceedingBook::proceeding)
                .toList();
    }

    /** @throws NoSuchElementException when there is none, or its licence is out of the reader's scope */
    public ProceedingView view(long id) {
        ProceedingRow row = records.find(id);
        return new ProceedingView(
                proceeding(row),
                licence(row.licenceId()),
                store.acts(id).stream().map(ProceedingBook::act).toList(),
                row.state() == ProceedingState.OPEN && scope.working().contains(row.actingBody()),
                new TaskSubject.Seen(ProceedingRecords.key(id), row.version()));
    }

    /** @return the licence that a proceeding of this number, which is not over, is about; empty when the reader sees none */
    public Optional<Licence> openAbout(String number) {
        return store.numbered(number).stream()
                .filter(row -> !row.state().over())
                .filter(row -> licences.find(row.licenceId(), scope.reading()).isPresent())
                .map(records::licence)
                .findFirst();
    }

    private LicenceLine licence(long id) {
        return licences.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("no licence " + id));
    }

    private static ProceedingView.Act act(ActRow act) {
        return new ProceedingView.Act(
                act.step(),
                act.stepName(),
                act.outcome(),
                act.opinion(),
                act.officerName(),
                act.unitName(),
                act.actedAt());
    }

    private static Proceeding proceeding(ProceedingRow row) {
        return new Proceeding(
                row.id(),
                row.licenceId(),
                row.number(),
                row.kind(),
                row.ground(),
                row.facts(),
                row.weighing(),
                row.actingBody(),
                row.nameBody(),
                row.licensee(),
                row.newLicensee(),
                row.newIdentifierMasked(),
                row.begunOn(),
                row.state(),
                row.outcomeOn(),
                row.servedOn());
    }
}

package org.countypowers.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Service;

/** The catalogue is public (行政许可法 30), so reading it needs no permission. */
@Service
class MatterCatalogue implements Matters {
    private final MatterStore store;

    MatterCatalogue(MatterStore store) {
        this.store = store;
    }

    @Override
    public Matter matter(String id) {
        return store.find(id)
                .map(MatterCatalogue::matter)
                .orElseThrow(() -> new NoSuchElementException("no matter " + id));
    }

    @Override
    public List<Matter> search(String text, String afterId, int limit) {
        return store.search(text.strip(), afterId, Math.min(limit, 200)).stream()
                .map(MatterCatalogue::matter)
                .toList();
    }

    @Override
    public boolean inForce(String matterId, LocalDate day) {
        return !store.withoutBasis(matterId, day);
    }

    private static Matter matter(MatterRow row) {
        return new Matter(
                row.id(),
                row.name(),
                row.powerType(),
                row.sector(),
                row.departmentCode(),
                Level.valueOf(row.currentLevel()),
                Level.valueOf(row.targetLevel()),
                Level.valueOf(row.receptionLevel()),
                Level.valueOf(row.handlingLevel()),
                Level.valueOf(row.nameLevel()),
                DelegationForm.valueOf(row.form()),
                row.legalBasis(),
                row.statutoryReservation(),
                row.statutoryLimit(),
                LimitUnit.valueOf(row.limitUnit()),
                row.extensionLimit(),
                row.promisedWorkingDays(),
                row.specialProcedure(),
                Arrays.asList(row.materials().split("；")),
                Matter.RiskLevel.valueOf(row.risk()),
                row.noticeCommitment(),
                row.itemCode(),
                row.note(),
                Matter.DeciderKind.valueOf(row.decider()),
                Matter.Scheme.valueOf(row.scheme()),
                row.firstReview());
    }
}

package org.countypowers.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countypowers.licence.ProceedingOffice.APPROVER;
import static org.countypowers.licence.ProceedingOffice.HANDLER;
import static org.countypowers.licence.ProceedingOffice.LEGAL;
import static org.countypowers.licence.ProceedingOffice.heard;

import java.time.LocalDate;
import java.util.Map;
import org.countypowers.casework.Commitment.State;
import org.countypowers.casework.Commitments;
import org.countypowers.document.PaperKind;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PromisedCases;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was granted on a promise that was broken: revoked, or cleared. */
abstract class BrokenCommitmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    PromisedCases promises;

    @Autowired
    LicenceOffice licences;

    @Autowired
    ProceedingOffice proceedings;

    @Autowired
    Commitments commitments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sql sql;

    @BeforeEach
    @AfterEach
    void forget() {
        office.open();
        sql.update("delete from case_commitment");
        sql.update("update supervision_object set state = 'ENDED'");
    }

    @Test
    void its_revocation_lowers_the_credit_of_all_that_its_holder_was_granted() {
        office.on(DAY, () -> {
            long other = licences.granted(null);
            long caseId = promises.granted();
            long id = broken(caseId);
            assertThat(proceedings.text(id, PaperKind.LICENCE_NOTICE)).contains("虚假承诺", "行政许可法第六十九条");
            proceedings.attach(id);
            proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
            proceedings.reviewAndApprove(id, Map.of("outcome", "approve", "opinion", "同意"));
            assertThat(licences.read(HANDLER, licence(caseId)).status()).isEqualTo(LicenceStatus.REVOKED);
            assertThat(jdbc.queryForObject(
                            "select credit from supervision_object where licence_id = ?", String.class, other))
                    .isEqualTo("D");
            assertThat(office.view(HANDLER, caseId).commitment().state()).isEqualTo(State.BROKEN);
            assertThat(promises.faults()).containsEntry("commitment", "casework.error.commitmentBroken");
        });
    }

    @Test
    void nothing_is_held_against_its_holder_once_the_revocation_is_dropped() {
        office.on(DAY, () -> {
            long caseId = promises.granted();
            long id = broken(caseId);
            proceedings.complete(HANDLER, id, heard("drop", "2026-03-02"));
            proceedings.complete(LEGAL, id, Map.of("outcome", "passed", "opinion", "同意。"));
            proceedings.complete(APPROVER, id, Map.of("outcome", "drop", "dropReasons", "证据不足。", "opinion", "不予撤销"));
            assertThat(office.view(HANDLER, caseId).commitment().state()).isEqualTo(State.CLEARED);
            assertThat(promises.faults()).isEmpty();
        });
    }

    private long broken(long caseId) {
        String number = office.view(HANDLER, caseId).summary().number();
        office.as(
                "yuechi.inspector",
                () -> transaction.execute(status -> {
                    commitments.broken(number, DAY, "台账系伪造。", "水土保持法第二十五条");
                    return null;
                }));
        return jdbc.queryForObject(
                "select id from licence_proceeding where licence_id = ?", Long.class, licence(caseId));
    }

    private long licence(long caseId) {
        return jdbc.queryForObject("select id from licence where case_id = ?", Long.class, caseId);
    }

    @OnH2
    static class OnH2Test extends BrokenCommitmentTest {}

    @OnMariaDb
    static class OnMariaDbTest extends BrokenCommitmentTest {}
}

package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.IncomingFiles.KeptFile;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Every command in every state of a batch, and every action in every state of a pair as the tables carry it out. */
abstract class StateOfBatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String MATTER = "XK-016";
    private static final KeptFile TEXT = new KeptFile("clause.pdf", "application/pdf", 3, "0".repeat(64));

    /** In which states a command may be given; in any other it is refused by the state's name. */
    private static final Map<String, Set<BatchState>> OPEN = new LinkedHashMap<>(Map.of(
            "edit", Set.of(BatchState.DRAFT),
            "add", Set.of(BatchState.DRAFT),
            "remove", Set.of(BatchState.DRAFT),
            "start", Set.of(BatchState.DRAFT),
            "withdraw", Set.of(BatchState.DRAFT, BatchState.UNDER_WAY),
            "mark", Set.of(BatchState.UNDER_WAY),
            "override", Set.of(BatchState.DRAFT, BatchState.UNDER_WAY),
            "takeBack", Set.of(BatchState.DRAFT, BatchState.UNDER_WAY)));

    @Autowired
    Office office;

    @Autowired
    BatchDesk desk;

    @Autowired
    PairDesk pairDesk;

    @Autowired
    BatchJudging judging;

    @Autowired
    BatchOverrides overrides;

    @Autowired
    PairStore pairs;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transaction;

    private long batch;

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void free() {
        sql.update("update delegation_pair set open_key = null where batch_id = ?", batch);
    }

    @TestFactory
    List<DynamicTest> a_command_is_refused_in_every_state_but_its_own() {
        List<DynamicTest> tests = new ArrayList<>();
        OPEN.forEach((command, open) -> {
            for (BatchState state : BatchState.values()) {
                tests.add(DynamicTest.dynamicTest(command + " in " + state, () -> {
                    fresh(state);
                    if (open.contains(state)) {
                        assertThat(outcome(command)).doesNotContain("batch.error.state");
                    } else {
                        assertThatThrownBy(() -> give(command))
                                .isInstanceOfSatisfying(BatchRefused.class, refused -> assertThat(refused.key())
                                        .isEqualTo("batch.error.state." + state));
                    }
                    free();
                }));
            }
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> an_action_moves_a_pair_only_from_its_states_and_keeps_it_for_this_batch_until_it_is_in_force() {
        List<DynamicTest> tests = new ArrayList<>();
        for (PairState state : PairState.values()) {
            for (PairAction action : PairAction.values()) {
                tests.add(DynamicTest.dynamicTest(action + " in " + state, () -> {
                    fresh(BatchState.UNDER_WAY);
                    sql.update("update delegation_pair set state = ? where batch_id = ?", state.name(), batch);
                    Integer moved = transaction.execute(status -> pairs.act(batch, action));
                    PairRow row = transaction
                            .execute(status -> pairs.find(batch, MATTER, DemoOffice.WUSHENG))
                            .orElseThrow();
                    PairState expected = action.after(state).orElse(state);
                    assertThat(moved).isEqualTo(action.after(state).isPresent() ? 1 : 0);
                    assertThat(row.state()).isEqualTo(expected.name());
                    if (moved == 1) {
                        List<PairStore.OnItsWay> kept = transaction.execute(
                                status -> pairs.onTheirWay(List.of(MATTER), List.of(DemoOffice.WUSHENG)));
                        assertThat(kept).hasSize(expected.reserved() ? 1 : 0);
                    }
                    free();
                }));
            }
        }
        return tests;
    }

    private String outcome(String command) {
        try {
            give(command);
            return "done";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void give(String command) {
        office.on(
                DAY,
                () -> office.as(
                        List.of("override", "takeBack").contains(command) ? "province.legality" : "province.reform",
                        () -> {
                            switch (command) {
                                case "edit" -> desk.edit(batch, outline());
                                case "add" -> pairDesk.add(
                                        batch,
                                        new AddPairs(
                                                List.of(MATTER),
                                                List.of(DemoOffice.LINSHUI),
                                                DelegationForm.DIRECT_TRANSFER,
                                                "",
                                                Receiver.DEPARTMENT));
                                case "remove" -> desk.remove(batch, List.of());
                                case "start" -> desk.start(batch);
                                case "withdraw" -> desk.withdraw(batch, "理由");
                                case "mark" -> judging.mark(
                                        batch, Stage.DEMAND, List.of(), new Mark(Verdict.AGREE, "", "", "", ""));
                                case "takeBack" -> overrides.takeBack(
                                        batch, "XK-006", DelegationForm.DIRECT_REPORT, "条款有误");
                                default -> overrides.allow(
                                        batch, "XK-006", DelegationForm.DIRECT_REPORT, "《教师法》第十三条", TEXT);
                            }
                            return null;
                        }));
    }

    private void fresh(BatchState state) {
        office.on(DAY, () -> batch = office.as("province.reform", () -> desk.create(outline())));
        sql.update("update delegation_batch set state = ? where id = ?", state.name(), batch);
        transaction.executeWithoutResult(status -> pairs.add(List.of(new PairRow(
                null,
                batch,
                MATTER,
                DemoOffice.WUSHENG,
                office(DemoOffice.WUSHENG),
                "c",
                "p",
                "c",
                "w",
                false,
                0,
                null,
                "DIRECT_TRANSFER",
                "",
                "",
                "",
                "DRAFT",
                "",
                "",
                "",
                "",
                "",
                ""))));
    }

    @Autowired
    org.countypowers.organisation.Bodies bodies;

    private String office(String division) {
        return bodies.governmentOf(division).orElseThrow().id();
    }

    private static NewBatch outline() {
        return new NewBatch(UUID.randomUUID().toString(), "状态矩阵", "理由", false, false, false, null);
    }

    @OnH2
    static class OnH2Test extends StateOfBatchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends StateOfBatchTest {}
}

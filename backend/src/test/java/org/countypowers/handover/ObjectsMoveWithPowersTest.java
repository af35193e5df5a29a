package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countypowers.handover.HandoverOffice.OPEN;
import static org.countypowers.handover.HandoverOffice.REFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.demo.DemoOffice;
import org.countypowers.supervision.FormerBody;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectDesk;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.ScriptedFlight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a power moves, its objects of supervision move with it. */
abstract class ObjectsMoveWithPowersTest {
    private static final LocalDate GRANTED = LocalDate.of(2026, 5, 18);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate BACK = LocalDate.of(2026, 7, 15);
    private static final String MATTER = "XK-071";

    @Autowired
    Office office;

    @Autowired
    HandoverOffice handover;

    @Autowired
    HandoverTraces traces;

    @Autowired
    HandoverSweep sweep;

    @Autowired
    AgreedChanges changes;

    @Autowired
    ObjectBook book;

    @Autowired
    ObjectDesk desk;

    @Autowired
    ScriptedFlight flight;

    private String city;
    private String county;

    @BeforeEach
    void open() {
        office.open();
        city = handover.body(DemoOffice.CITY, HandoverOffice.WATER);
        county = handover.body(DemoOffice.YUECHI, HandoverOffice.WATER);
        flight.open(MATTER, county, List.of());
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void they_go_down_with_the_power_and_come_back_with_its_recall_and_each_body_signs_for_them_anew() {
        SupervisedObject[] object = new SupervisedObject[1];
        office.on(GRANTED, () -> {
            object[0] = granted("city");
            office.as("city.inspector", () -> {
                desk.sign(Set.of(object[0].id()));
                return null;
            });
        });
        assertThat(object[0].bodyId()).isEqualTo(city);

        office.on(
                TODAY,
                () -> handover.sign(handover.plan(
                        handover.command(MATTER, HandoverOffice.WATER, DAY, OPEN, DelegationForm.DIRECT_TRANSFER))));
        assertThat(now(object[0]).bodyId()).isEqualTo(city);
        office.on(DAY, sweep::run);

        SupervisedObject down = now(object[0]);
        assertThat(down.bodyId()).isEqualTo(county);
        assertThat(down.state()).isEqualTo(ObjectState.GIVEN);
        assertThat(down.givenOn()).isEqualTo(DAY);
        assertThat(down.ground()).isEqualTo("川府令〔2026〕9号");
        assertThat(former(down)).singleElement().satisfies(before -> {
            assertThat(before.bodyId()).isEqualTo(city);
            assertThat(before.signedName()).isEqualTo("严正");
            assertThat(before.untilOn()).isEqualTo(DAY);
        });

        office.on(
                DAY.plusDays(1),
                () -> office.as(
                        REFORM,
                        () -> changes.planRecall(new ChangePower(
                                MATTER, DemoOffice.YUECHI, "川府令〔2026〕10号", "省政府令", BACK, "评查不合格", null))));
        office.on(BACK, sweep::run);

        assertThat(now(object[0]).bodyId()).isEqualTo(city);
        assertThat(former(object[0])).extracting(FormerBody::bodyId).containsExactly(city, county);
    }

    private SupervisedObject now(SupervisedObject object) {
        return office.as("province.reform", () -> book.object(object.id()));
    }

    private List<FormerBody> former(SupervisedObject object) {
        return office.as("province.reform", () -> book.former(object.id()));
    }

    private SupervisedObject granted(String place) {
        long id = office.register("yuechi.window", MATTER, DemoOffice.YUECHI);
        office.complete(place + ".handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
        office.complete(
                place + ".handler",
                id,
                Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》", "opinion", "准予"));
        office.complete(place + ".reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        office.complete(place + ".approver", id, Map.of("outcome", "grant", "opinion", "同意"));
        return office
                .as("province.reform", () -> book.page(new ObjectQuery(null, null, MATTER, null), Long.MAX_VALUE, 200))
                .stream()
                .filter(object -> object.caseId() == id)
                .findFirst()
                .orElseThrow();
    }

    @OnH2
    static class OnH2Test extends ObjectsMoveWithPowersTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ObjectsMoveWithPowersTest {}
}

package org.countypowers.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.batch.BatchDesk;
import org.countypowers.batch.BatchJudging;
import org.countypowers.batch.Batches;
import org.countypowers.batch.NewBatch;
import org.countypowers.batch.PairDesk;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.PairDesk.Added;
import org.countypowers.batch.Receiver;
import org.countypowers.batch.Stage;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EligibilityDesk;
import org.countypowers.handover.HandoverBook;
import org.countypowers.handover.HandoverDesk;
import org.countypowers.handover.HandoverQuery;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.handover.HandoverSweep;
import org.countypowers.handover.HandoverView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's powers: the first batch of 2026, led through the whole procedure by the officers whose turn it is. */
@Component
@Profile("demo")
class DemoPowers {
    static final LocalDate EFFECTIVE = LocalDate.of(2026, 5, 6);
    private static final LocalDate PROPOSED = LocalDate.of(2026, 1, 20);
    private static final LocalDate HEARD = LocalDate.of(2026, 2, 3);
    private static final LocalDate EVALUATED = LocalDate.of(2026, 2, 27);
    private static final LocalDate REVIEWED = LocalDate.of(2026, 3, 12);
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 20);
    private static final LocalDate HANDED_OVER = LocalDate.of(2026, 4, 15);
    static final int PARTS = 8;

    private static final String EAST = DemoOffice.TOWN_EAST;

    /** Matter, form, clause of an entrustment, holders. */
    private record Given(String matter, DelegationForm form, String basis, List<String> holders) {}

    private static final List<Given> GIVEN = List.of(
            new Given("XK-069", DelegationForm.DIRECT_TRANSFER, "", List.of(DemoOffice.YUECHI, DemoOffice.GUANGAN)),
            new Given("XK-070", DelegationForm.DIRECT_TRANSFER, "", List.of(DemoOffice.YUECHI)),
            new Given("XK-076", DelegationForm.DIRECT_TRANSFER, "", List.of(DemoOffice.YUECHI)),
            new Given("XK-007", DelegationForm.DIRECT_TRANSFER, "", List.of(DemoOffice.YUECHI)),
            new Given("XK-042", DelegationForm.DISPATCHED_ORGAN, "", List.of(DemoOffice.YUECHI)),
            new Given("XK-006", DelegationForm.FRONT_DESK, "", List.of(DemoOffice.YUECHI)),
            new Given("XK-006", DelegationForm.ENTRUST, "《教师资格条例》第十三条（演示）", List.of(DemoOffice.WUSHENG)),
            new Given("QT-007", DelegationForm.DIRECT_TRANSFER, "", List.of(EAST)),
            new Given("XK-028", DelegationForm.ENTRUST, "《城乡规划法》第四十一条（演示）", List.of(EAST)),
            new Given(
                    "XK-037",
                    DelegationForm.DIRECT_REPORT,
                    "",
                    List.of(DemoOffice.YUECHI, DemoOffice.WUSHENG, DemoOffice.GUANGAN)));

    private final DemoDesk office;
    private final DemoCapacity capacity;
    private final EligibilityDesk eligibility;
    private final BatchDesk desk;
    private final PairDesk pairs;
    private final BatchJudging judging;
    private final Batches batches;
    private final HandoverBook handovers;
    private final HandoverDesk handoverDesk;
    private final HandoverSweep sweep;
    private final DemoProgress progress;

    DemoPowers(
            DemoDesk office,
            DemoCapacity capacity,
            EligibilityDesk eligibility,
            BatchDesk desk,
            PairDesk pairs,
            BatchJudging judging,
            Batches batches,
            HandoverBook handovers,
            HandoverDesk handoverDesk,
            HandoverSweep sweep,
            DemoProgress progress) {
        this.office = office;
        this.capacity = capacity;
        this.eligibility = eligibility;
        this.desk = desk;
        this.pairs = pairs;
        this.judging = judging;
        this.batches = batches;
        this.handovers = handovers;
        this.handoverDesk = handoverDesk;
        this.sweep = sweep;
        this.progress = progress;
    }

    /** Matters that are given to somebody. */
    static List<String> matters() {
        return GIVEN.stream().map(Given::matter).distinct().toList();
    }

    void give() {
        office.at(
                PROPOSED,
                "province.system",
                () -> eligibility.setPopulation(EAST, 62_000, PROPOSED.minusDays(1), "第七次人口普查分乡镇数据（演示）"));
        GIVEN.forEach(given -> given.holders().stream()
                .filter(holder -> !holder.equals(EAST))
                .forEach(county -> capacity.passed(given.matter(), county, PROPOSED)));
        progress.step();
        long batch = propose();
        progress.step();
        for (String county : List.of("yuechi", "wusheng", "guangan")) {
            say(batch, PROPOSED, county + ".reform", Stage.DEMAND, "", "县级需求量大，承接条件已具备。");
        }
        progress.step();
        // Of what the government decides, the government is asked.
        for (String organ : List.of("city.approver", "city.government")) {
            say(batch, HEARD, organ, Stage.CITY_OPINION, "广安府函〔2026〕3号（演示）", "同意。");
        }
        progress.step();
        say(batch, EVALUATED, "province.approver", Stage.EVALUATION, "", "经论证评估，同意赋权。");
        progress.step();
        say(batch, REVIEWED, "province.legality", Stage.LEGALITY, "", "主体、权限、程序合法。");
        office.at(REVIEWED, "province.reform", () -> complete(batch, Map.of("opinion", "提请省政府常务会议审议。")));
        progress.step();
        office.at(DECIDED, "province.government", () -> {
            judging.agreeToAll(batch, Stage.DELIBERATION, "");
            complete(
                    batch,
                    Map.of(
                            "heldOn", DECIDED.toString(),
                            "minutesNo", "省政府常务会议纪要〔2026〕8号（演示）",
                            "attendees", "常务会议组成人员",
                            "headSpokeLast", true,
                            "opinion", "审议通过。"));
        });
        office.at(
                DECIDED,
                "province.reform",
                () -> complete(
                        batch,
                        Map.of(
                                "instrumentNo", "川府令〔2026〕第12号（演示）",
                                "instrumentType", "省政府令",
                                "publishedOn", DECIDED.toString(),
                                "url", "https://gov.invalid/2026/12",
                                "effectiveOn", EFFECTIVE.toString(),
                                "renewals", "RECEIVING_BODY")));
        office.alone("handover-sweep", () -> {
            handOver();
            progress.step();
            office.at(EFFECTIVE, sweep::run);
        });
        progress.step();
    }

    private long propose() {
        long[] id = new long[1];
        office.at(PROPOSED, "province.reform", () -> {
            id[0] = desk.create(new NewBatch(
                    UUID.randomUUID().toString(),
                    "2026年第一批扩权事项（演示）",
                    "根据县级需求和承接能力批量赋予县级管理权限。",
                    false,
                    false,
                    false,
                    null));
            GIVEN.forEach(given -> {
                Added added = pairs.add(
                        id[0],
                        new AddPairs(
                                List.of(given.matter()),
                                given.holders(),
                                given.form(),
                                given.basis(),
                                Receiver.DEPARTMENT));
                if (!added.refusals().isEmpty()) {
                    throw new IllegalStateException(added.refusals().toString());
                }
            });
            desk.start(id[0]);
        });
        return id[0];
    }

    /** One officer may have several bodies' turns. */
    private void say(long batch, LocalDate day, String officer, Stage stage, String basis, String opinion) {
        office.at(day, officer, () -> {
            judging.agreeToAll(batch, stage, basis);
            boolean more;
            do {
                more = complete(batch, Map.of("opinion", opinion));
            } while (more);
        });
    }

    private boolean complete(long batch, Map<String, Object> answers) {
        return office.complete("batch-" + batch, () -> batches.view(batch).seen(), step -> answers);
    }

    private void handOver() {
        List<String> officers = List.of(
                "city.approver",
                "province.approver",
                "yuechi.approver",
                "wusheng.approver",
                "guangan.approver",
                "town.approver",
                "province.reform");
        HandoverQuery all = new HandoverQuery(null, null, null);
        // First each side's checklist and preparation, then the signatures.
        for (int round = 0; round < 2; round++) {
            for (String officer : officers) {
                office.at(HANDED_OVER, officer, () -> handovers.page(all, Long.MAX_VALUE, 200).stream()
                        .map(HandoverSummary::id)
                        .forEach(this::work));
            }
        }
    }

    private void work(long id) {
        HandoverView view = handovers.view(id);
        view.items().stream()
                .filter(item -> item.mayChange() && item.doneOn() == null)
                .forEach(item -> handoverDesk.finish(id, item.no(), "已办理（演示）"));
        boolean more;
        do {
            more = office.complete(
                    "handover-" + id,
                    () -> handovers.view(id).seen(),
                    step -> Map.of(
                            "outcome", step.startsWith("Task_Prepare") ? "prepared" : "signed", "opinion", "情况属实。"));
        } while (more);
    }
}

package org.countypowers.demo;

import java.time.Clock;
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
import org.countypowers.deadline.OfficeTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's batch under way: one county has said what it needs, the other's reform office has the step in its list. */
@Component
@Profile("demo")
class DemoBatch {
    private static final List<String> MATTERS = List.of("XK-070", "XK-076");
    private static final List<String> COUNTIES = List.of(DemoOffice.WUSHENG, DemoOffice.LINSHUI);

    private final DemoDesk office;
    private final DemoCapacity capacity;
    private final BatchDesk desk;
    private final PairDesk pairs;
    private final BatchJudging judging;
    private final Batches batches;
    private final DemoProgress progress;

    DemoBatch(
            DemoDesk office,
            DemoCapacity capacity,
            BatchDesk desk,
            PairDesk pairs,
            BatchJudging judging,
            Batches batches,
            DemoProgress progress) {
        this.office = office;
        this.capacity = capacity;
        this.desk = desk;
        this.pairs = pairs;
        this.judging = judging;
        this.batches = batches;
        this.progress = progress;
    }

    void begin() {
        LocalDate today = LocalDate.now(Clock.system(OfficeTime.ZONE));
        MATTERS.forEach(matter -> COUNTIES.forEach(county -> capacity.passed(matter, county, today.minusDays(8))));
        long[] id = new long[1];
        office.at(today.minusDays(5), "province.reform", () -> {
            id[0] = desk.create(new NewBatch(
                    UUID.randomUUID().toString(),
                    "第二批扩权事项（演示）",
                    "武胜县、邻水县承接能力评估合格，拟比照第一批赋予县级管理权限。",
                    false,
                    false,
                    false,
                    null));
            Added added = pairs.add(
                    id[0], new AddPairs(MATTERS, COUNTIES, DelegationForm.DIRECT_TRANSFER, "", Receiver.DEPARTMENT));
            if (!added.refusals().isEmpty()) {
                throw new IllegalStateException(added.refusals().toString());
            }
            desk.start(id[0]);
        });
        office.at(today.minusDays(3), "linshui.reform", () -> {
            judging.agreeToAll(id[0], Stage.DEMAND, "");
            office.complete(
                    "batch-" + id[0],
                    () -> batches.view(id[0]).seen(),
                    step -> Map.of("opinion", "企业和群众办件量大，人员、设备已到位。"));
        });
        progress.step();
    }
}

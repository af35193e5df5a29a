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

/** The demo's batches after their evaluation: on one the public comments, one waits for the market regulator. */
@Component
@Profile("demo")
class DemoReviewed {
    private final DemoDesk office;
    private final DemoCapacity capacity;
    private final BatchDesk desk;
    private final PairDesk pairs;
    private final BatchJudging judging;
    private final Batches batches;

    DemoReviewed(
            DemoDesk office,
            DemoCapacity capacity,
            BatchDesk desk,
            PairDesk pairs,
            BatchJudging judging,
            Batches batches) {
        this.office = office;
        this.capacity = capacity;
        this.desk = desk;
        this.pairs = pairs;
        this.judging = judging;
        this.batches = batches;
    }

    void begin() {
        LocalDate today = LocalDate.now(Clock.system(OfficeTime.ZONE));
        long comment = evaluated("第三批扩权事项（演示）", true, List.of("XK-076"), DemoOffice.GUANGAN, today);
        LocalDate from = today.minusDays(6);
        office.at(
                from,
                "province.reform",
                () -> complete(
                        comment,
                        Map.of(
                                "commentFrom", from.toString(),
                                "period", "standard",
                                "channel", "省人民政府网站“决策预公开”栏目（演示）",
                                "contact", "电子邮箱 comment@gov.invalid；信函寄省政府审改办（演示）",
                                "opinion", "广安区办件量逐年增加，承接能力评估合格，拟赋予县级管理权限。")));
        long review = evaluated("第四批扩权事项（演示）", false, List.of("XK-069"), DemoOffice.LINSHUI, today);
        office.at(
                today.minusDays(4),
                "province.reform",
                () -> complete(review, Map.of("draftResult", "passed", "opinion", "不增设准入条件，不区别对待经营者。")));
    }

    private long evaluated(String title, boolean major, List<String> matters, String county, LocalDate today) {
        matters.forEach(matter -> capacity.passed(matter, county, today.minusDays(15)));
        long[] id = new long[1];
        office.at(today.minusDays(14), "province.reform", () -> {
            id[0] = desk.create(
                    new NewBatch(UUID.randomUUID().toString(), title, "县级需求量大，承接条件已具备。", major, !major, false, null));
            Added added = pairs.add(
                    id[0],
                    new AddPairs(matters, List.of(county), DelegationForm.DIRECT_TRANSFER, "", Receiver.DEPARTMENT));
            if (!added.refusals().isEmpty()) {
                throw new IllegalStateException(added.refusals().toString());
            }
            desk.start(id[0]);
        });
        say(id[0], today.minusDays(13), DemoOffice.place(county) + ".reform", Stage.DEMAND, "县级需求量大。");
        say(id[0], today.minusDays(10), "city.approver", Stage.CITY_OPINION, "同意。");
        office.at(today.minusDays(8), "province.approver", () -> {
            judging.agreeToAll(id[0], Stage.EVALUATION, "");
            completeAll(id[0], Map.of("opinion", "逐项意见见附表。"));
        });
        return id[0];
    }

    private void say(long batch, LocalDate day, String officer, Stage stage, String opinion) {
        office.at(day, officer, () -> {
            judging.agreeToAll(batch, stage, "");
            completeAll(batch, Map.of("opinion", opinion));
        });
    }

    /** One officer may have several bodies' turns. */
    private void completeAll(long batch, Map<String, Object> answers) {
        boolean more;
        do {
            more = complete(batch, answers);
        } while (more);
    }

    private boolean complete(long batch, Map<String, Object> answers) {
        return office.complete("batch-" + batch, () -> batches.view(batch).seen(), step -> answers);
    }
}

package org.countypowers.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.licence.BeginProceeding;
import org.countypowers.licence.LicenceBook;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceQuery;
import org.countypowers.licence.LicenceSweep;
import org.countypowers.licence.ProceedingBook;
import org.countypowers.licence.ProceedingDesk;
import org.countypowers.licence.ProceedingFiles;
import org.countypowers.licence.ProceedingGround;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Of the licences that 岳池县 granted some have run out; one is being revoked, one forfeited, and one is cancelled already. */
@Component
@Profile("demo")
class DemoLicences {
    private static final String HANDLER = "yuechi.handler";

    private final LicenceBook book;
    private final LicenceSweep sweep;
    private final ProceedingDesk desk;
    private final ProceedingBook proceedings;
    private final ProceedingFiles files;
    private final DemoDesk office;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoLicences(
            LicenceBook book,
            LicenceSweep sweep,
            ProceedingDesk desk,
            ProceedingBook proceedings,
            ProceedingFiles files,
            DemoDesk office) {
        this.book = book;
        this.sweep = sweep;
        this.desk = desk;
        this.proceedings = proceedings;
        this.files = files;
        this.office = office;
    }

    void load() {
        sweep.run();
        at(HANDLER, () -> {
            List<LicenceLine> valid = some(LicenceGroup.VALID);
            if (valid.size() > 1) {
                begin(valid.get(0), ProceedingGround.UNQUALIFIED, "复核发现申请时提交的材料与实际情况不符，不具备法定条件。", "撤销不会对公共利益造成重大损害。");
                forfeit(valid.get(1));
            }
        });
        at(HANDLER, () -> some(LicenceGroup.TO_CANCEL).stream().limit(1).forEach(this::cancel));
    }

    private List<LicenceLine> some(LicenceGroup group) {
        return book.page(new LicenceQuery(group, DemoOffice.YUECHI, null, null), Long.MAX_VALUE, 50);
    }

    private long begin(LicenceLine licence, ProceedingGround ground, String facts, String weighing) {
        return desk.begin(new BeginProceeding(licence.id(), ground, facts, weighing, null));
    }

    /** It waits for its legal review. */
    private void forfeit(LicenceLine licence) {
        long id =
                begin(licence, ProceedingGround.HANDED_ON, "检查发现被许可人将许可证件出租给他人使用，收取费用。", "该领域法律规定出租许可证件情节严重的，吊销许可证件。");
        byte[] notice = files.print(id, files.papers(id).get(0).id());
        files.add(id, "告知书签收件.pdf", new ByteArrayInputStream(notice));
        complete(
                id,
                Map.of(
                        "outcome",
                        "proceed",
                        "noticeServedOn",
                        today(),
                        "statement",
                        "WAIVED",
                        "findings",
                        "出租许可证件事实清楚，证据充分。",
                        "opinion",
                        "建议吊销许可证件。"));
    }

    private void cancel(LicenceLine licence) {
        long id = begin(licence, ProceedingGround.NOT_RENEWED, "许可有效期届满，被许可人没有申请延续。", "");
        complete(id, Map.of("outcome", "proceed", "findings", "有效期已届满。", "opinion", "建议注销。"));
        at("yuechi.approver", () -> complete(id, Map.of("outcome", "approve", "opinion", "同意注销。")));
        at(
                HANDLER,
                () -> complete(
                        id,
                        Map.of(
                                "outcome",
                                "served",
                                "method",
                                "PUBLIC",
                                "recipient",
                                licence.licensee(),
                                "servedOn",
                                today())));
    }

    private void complete(long id, Map<String, Object> answers) {
        office.complete("proceeding-" + id, () -> proceedings.view(id).seen(), step -> answers);
    }

    private void at(String username, Runnable act) {
        office.at(real.instant(), username, act);
    }

    private String today() {
        return LocalDate.now(real).toString();
    }
}

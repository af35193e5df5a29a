package org.countypowers.licence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.casework.Applicant;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.testing.Office;
import org.countypowers.testing.PaperText;
import org.springframework.stereotype.Component;

/** Handles proceedings about licences of 岳池县水利局, for tests. */
@Component
class ProceedingOffice {
    static final String HANDLER = "yuechi.handler";
    static final String LEGAL = "yuechi.legal";
    static final String APPROVER = "yuechi.approver";

    private final Office office;
    private final ProceedingDesk desk;
    private final ProceedingBook book;
    private final ProceedingFiles files;
    private final CaseTasks tasks;
    private final WorkItems work;

    ProceedingOffice(
            Office office,
            ProceedingDesk desk,
            ProceedingBook book,
            ProceedingFiles files,
            CaseTasks tasks,
            WorkItems work) {
        this.office = office;
        this.desk = desk;
        this.book = book;
        this.files = files;
        this.tasks = tasks;
        this.work = work;
    }

    long begin(String officer, long licence, ProceedingGround ground) {
        return office.as(officer, () -> desk.begin(command(licence, ground)));
    }

    static BeginProceeding command(long licence, ProceedingGround ground) {
        boolean transfer = ground.kind() == ProceedingKind.TRANSFER;
        return new BeginProceeding(
                licence,
                ground,
                "取水口实际位置与申请材料不符。",
                "依照《取水许可和水资源费征收管理条例》办理。",
                transfer
                        ? new BeginProceeding.NewLicensee(
                                Applicant.Kind.ENTERPRISE, "岳池县银城水务有限公司", "91510000MA6DEM05EP")
                        : null);
    }

    void attach(long id) {
        office.as(HANDLER, () -> {
            files.add(id, "检查笔录.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
            return null;
        });
    }

    ProceedingView view(long id) {
        return view(HANDLER, id);
    }

    ProceedingView view(String officer, long id) {
        return office.as(officer, () -> book.view(id));
    }

    List<CaseTask> tasks(String officer, long id) {
        return office.as(officer, () -> tasks.of("proceeding-" + id));
    }

    void claim(String officer, long id) {
        office.as(officer, () -> {
            work.claim(tasks.of("proceeding-" + id).get(0).taskId());
            return null;
        });
    }

    /** Completes the one open task, claimed unless it is already. */
    void complete(String officer, long id, Map<String, Object> answers) {
        CaseTask task = tasks(officer, id).get(0);
        office.as(officer, () -> {
            if (!task.mine()) {
                work.claim(task.taskId());
            }
            work.complete(task.taskId(), book.view(id).seen(), answers);
            return null;
        });
    }

    /** The licensee has waived everything in writing. */
    static Map<String, Object> heard(String outcome, String noticed) {
        return Map.of(
                "outcome", outcome,
                "noticeServedOn", noticed,
                "statement", "WAIVED",
                "findings", "事实清楚，证据充分。",
                "opinion", "建议依法处理。");
    }

    static Map<String, Object> asked(String noticed, String asked) {
        return Map.of("outcome", "hearing", "noticeServedOn", noticed, "hearingAskedOn", asked, "opinion", "收到听证申请。");
    }

    static Map<String, Object> held(String told, String held, String chair) {
        return Map.of(
                "outcome",
                "held",
                "hearingToldOn",
                told,
                "hearingOn",
                held,
                "chair",
                chair,
                "minutesSigned",
                true,
                "opinion",
                "位置变更曾口头报告。");
    }

    void reviewAndApprove(long id, Map<String, Object> approval) {
        complete(LEGAL, id, Map.of("outcome", "passed", "opinion", "合法。"));
        complete(APPROVER, id, approval);
    }

    void serve(long id, String on) {
        complete(
                HANDLER,
                id,
                Map.of("outcome", "served", "method", "DIRECT", "recipient", "本人", "servedOn", on, "opinion", ""));
    }

    List<PaperKind> papers(long id) {
        return office.as(HANDLER, () -> files.papers(id)).stream()
                .map(Paper::kind)
                .toList();
    }

    String text(long id, PaperKind kind) {
        return office.as(HANDLER, () -> files.papers(id).stream()
                .filter(paper -> paper.kind() == kind)
                .map(paper -> PaperText.of(files.print(id, paper.id())))
                .findFirst()
                .orElseThrow());
    }
}

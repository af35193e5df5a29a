package org.countypowers.inspection;

import static org.countypowers.inspection.InspectionOffice.HEAD;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.PaperText;
import org.springframework.stereotype.Component;

/** Makes visits of 岳池县水利局, for tests. */
@Component
class VisitOffice {
    private final Office office;
    private final InspectionOffice inspection;
    private final VisitOrders orders;
    private final VisitDesk desk;
    private final VisitCourseBook book;
    private final VisitFiles files;
    private final CaseTasks tasks;
    private final WorkItems work;

    VisitOffice(
            Office office,
            InspectionOffice inspection,
            VisitOrders orders,
            VisitDesk desk,
            VisitCourseBook book,
            VisitFiles files,
            CaseTasks tasks,
            WorkItems work) {
        this.office = office;
        this.inspection = inspection;
        this.orders = orders;
        this.desk = desk;
        this.book = book;
        this.files = files;
        this.tasks = tasks;
        this.work = work;
    }

    long object() {
        return inspection
                .objects(List.of(new Wanted(inspection.body(InspectionOffice.WATER), Grade.B, Grade.B, "E1", "")))
                .get(0);
    }

    /** Arranged, and its approval asked for. */
    long begun(VisitGround ground, LocalDate due) {
        long visit = arranged(ground, due);
        office.as(INSPECTOR, () -> {
            desk.begin(visit);
            return null;
        });
        return visit;
    }

    long arranged(VisitGround ground, LocalDate due) {
        long object = object();
        String reference = reference(ground);
        long visit =
                office.as(INSPECTOR, () -> orders.order(new VisitOrder(Set.of(object), ground, "核查", reference, due)));
        arrange(visit, INSPECTOR, INSPECTOR2);
        return visit;
    }

    private String reference(VisitGround ground) {
        return ground.capped() ? "" : inspection.complaint(inspection.body(InspectionOffice.WATER));
    }

    void arrange(long visit, String... inspectors) {
        Set<String> ids = new LinkedHashSet<>();
        for (String inspector : inspectors) {
            ids.add(inspection.officer(inspector));
        }
        office.as(INSPECTOR, () -> {
            desk.arrange(visit, ids);
            return null;
        });
    }

    /** Approved and served on the same day, so that the inspectors may go. */
    long announced(LocalDate day) {
        long visit = begun(VisitGround.ORDERED, day);
        approve(visit, "approve");
        serve(visit, day);
        return visit;
    }

    void approve(long visit, String outcome) {
        Map<String, Object> answers = new HashMap<>(Map.of("outcome", outcome, "scope", "取水计量和台账", "opinion", "同意。"));
        if (outcome.equals("approveWithoutNotice")) {
            answers.put("withholdReason", "事先通知可能毁弃台账。");
        }
        complete(HEAD, visit, answers);
    }

    void serve(long visit, LocalDate on) {
        complete(
                INSPECTOR,
                visit,
                Map.of("outcome", "served", "method", "DIRECT", "recipient", "门卫", "servedOn", on.toString()));
    }

    static Map<String, Object> seen(String outcome, LocalDate on) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("outcome", outcome);
        answers.put("visitedOn", on.toString());
        answers.put("startedAt", "09:30");
        answers.put("endedAt", "11:00");
        answers.put("place", "银城路取水口");
        answers.put("certificatesShown", true);
        List.of("checkLicence", "checkScope", "checkConditions", "checkRecords", "checkSafety")
                .forEach(item -> answers.put(item, "OK"));
        answers.put("checkRectified", outcome.equals("pass") ? "OK" : "FAULT");
        answers.put("findings", "台账缺两个月。");
        answers.put("representative", "李华");
        answers.put("partySigns", "SIGNED");
        if (!outcome.equals("pass")) {
            answers.put("legalGrounds", "条例第四十三条");
        }
        if (outcome.equals("rectify")) {
            answers.put("requirements", "恢复台账。");
            answers.put("deadline", on.plusDays(30).toString());
        }
        return answers;
    }

    void cosign(long visit) {
        complete(INSPECTOR2, visit, Map.of("outcome", "signed"));
    }

    void evidence(long visit) {
        office.as(INSPECTOR, () -> {
            files.addEvidence(
                    visit, "整改台账.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
            return null;
        });
    }

    void received(long visit, LocalDate on) {
        complete(INSPECTOR, visit, Map.of("outcome", "received", "receivedOn", on.toString(), "opinion", "台账已补齐。"));
    }

    VisitView view(long visit) {
        return view(INSPECTOR, visit);
    }

    VisitView view(String officer, long visit) {
        return office.as(officer, () -> book.view(visit));
    }

    List<CaseTask> tasks(String officer, long visit) {
        return office.as(officer, () -> tasks.of("visit-" + visit));
    }

    /** Completes the one open task, claimed unless it is already. */
    void complete(String officer, long visit, Map<String, Object> answers) {
        CaseTask task = tasks(officer, visit).get(0);
        office.as(officer, () -> {
            if (!task.mine()) {
                work.claim(task.taskId());
            }
            work.complete(task.taskId(), book.view(visit).seen(), answers);
            return null;
        });
    }

    void release(String officer, long visit) {
        String task = tasks(officer, visit).get(0).taskId();
        office.as(officer, () -> {
            work.release(task);
            return null;
        });
    }

    List<PaperKind> papers(long visit) {
        return office.as(INSPECTOR, () -> files.papers(visit)).stream()
                .map(Paper::kind)
                .toList();
    }

    String text(long visit, PaperKind kind) {
        return office.as(INSPECTOR, () -> files.papers(visit).stream()
                .filter(paper -> paper.kind() == kind)
                .map(paper -> PaperText.of(files.print(visit, paper.id())))
                .reduce((first, later) -> later)
                .orElseThrow());
    }
}

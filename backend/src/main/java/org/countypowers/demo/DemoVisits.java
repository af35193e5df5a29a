package org.countypowers.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.ComplaintDesk;
import org.countypowers.feedback.FileComplaint;
import org.countypowers.feedback.Topic;
import org.countypowers.inspection.InspectionRefused;
import org.countypowers.inspection.VisitCourseBook;
import org.countypowers.inspection.VisitDesk;
import org.countypowers.inspection.VisitFiles;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.VisitOrder;
import org.countypowers.inspection.VisitOrders;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.SupervisedObject;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Inspections by 岳池县水利局 in each state, so that whoever looks around finds the next step of each. */
@Component
@Profile("demo")
class DemoVisits {
    private static final String FIRST = "yuechi.inspector";
    private static final String SECOND = "yuechi.inspector2";
    private static final String HEAD = "yuechi.head";
    private static final String WINDOW = "yuechi.window";
    private static final String COMPLAINED = "群众反映取水计量不准，台账不全。";
    private static final String WATER = "018";
    private static final int BEFORE = 8;

    private final DemoDesk office;
    private final ObjectBook objects;
    private final VisitOrders orders;
    private final VisitDesk desk;
    private final VisitCourseBook book;
    private final VisitFiles files;
    private final ComplaintDesk complaints;
    private final Bodies bodies;
    private final CurrentOfficer officers;
    private final Clock real = Clock.system(OfficeTime.ZONE);
    private int ordered;
    private String complaint;

    DemoVisits(
            DemoDesk office,
            ObjectBook objects,
            VisitOrders orders,
            VisitDesk desk,
            VisitCourseBook book,
            VisitFiles files,
            ComplaintDesk complaints,
            Bodies bodies,
            CurrentOfficer officers) {
        this.office = office;
        this.objects = objects;
        this.orders = orders;
        this.desk = desk;
        this.book = book;
        this.files = files;
        this.complaints = complaints;
        this.bodies = bodies;
        this.officers = officers;
    }

    void go() {
        LocalDate today = LocalDate.now(real);
        LocalDate before = today.minusDays(BEFORE);
        List<SupervisedObject> watched = watched(today);
        if (watched.isEmpty()) {
            return;
        }
        office.at(
                before,
                WINDOW,
                () -> complaint = complaints
                        .record(new FileComplaint(
                                watched.get(0).bodyId(),
                                "",
                                Topic.UNLAWFUL_ACT,
                                COMPLAINED,
                                null,
                                Channel.HOTLINE_12345))
                        .number());
        begun(watched, VisitGround.COMPLAINT, today);
        announced(watched, VisitGround.COMPLAINT, today);
        long signed = announced(watched, VisitGround.COMPLAINT, today);
        record(signed, today, "pass");
        long rectifying = announced(watched, VisitGround.COMPLAINT, before);
        signed(rectifying, before, "rectify");
        long rectified = announced(watched, VisitGround.COMPLAINT, before);
        signed(rectified, before, "rectify");
        evidence(rectified, today);
        signed(announced(watched, VisitGround.ORDERED, before), before, "pass");
        signed(announced(watched, VisitGround.ORDERED, before), before, "caseFiled");
    }

    private List<SupervisedObject> watched(LocalDate today) {
        String water = bodies.holding(DemoOffice.YUECHI, WATER).orElseThrow().id();
        List<SupervisedObject> found = new ArrayList<>();
        office.at(
                today,
                FIRST,
                () -> found.addAll(
                        objects.page(new ObjectQuery(null, DemoOffice.YUECHI, null, null), Long.MAX_VALUE, 200).stream()
                                .filter(object -> object.bodyId().equals(water) && object.state() != ObjectState.ENDED)
                                .toList()));
        return found;
    }

    /** Its approval is asked for. */
    private long begun(List<SupervisedObject> watched, VisitGround ground, LocalDate day) {
        String[] second = new String[1];
        office.at(day, SECOND, () -> second[0] = officers.require().officerId());
        long visit = ordered(watched, ground, day);
        office.at(day, FIRST, () -> {
            desk.arrange(visit, Set.of(officers.require().officerId(), second[0]));
            desk.begin(visit);
        });
        return visit;
    }

    /** To the next licensee; whose year the lot has filled already is passed over. */
    private long ordered(List<SupervisedObject> watched, VisitGround ground, LocalDate day) {
        boolean complained = ground == VisitGround.COMPLAINT;
        String reason = complained ? COMPLAINED : "省水利厅部署的取水计量专项检查。";
        String reference = complained ? complaint : "";
        long[] visit = new long[1];
        for (int tried = 0; ; tried++) {
            SupervisedObject object = watched.get(ordered++ % watched.size());
            try {
                office.at(
                        day,
                        FIRST,
                        () -> visit[0] =
                                orders.order(new VisitOrder(Set.of(object.id()), ground, reason, reference, day)));
                return visit[0];
            } catch (InspectionRefused full) {
                if (tried == watched.size()) {
                    throw full;
                }
            }
        }
    }

    /** Approved, and the notice served: the inspectors may go. */
    private long announced(List<SupervisedObject> watched, VisitGround ground, LocalDate day) {
        long visit = begun(watched, ground, day);
        complete(day, HEAD, visit, Map.of("outcome", "approve", "scope", "取水计量和台账", "opinion", "同意检查。"));
        complete(
                day,
                FIRST,
                visit,
                Map.of("outcome", "served", "method", "DIRECT", "recipient", "门卫室", "servedOn", day.toString()));
        return visit;
    }

    private void record(long visit, LocalDate day, String outcome) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "outcome", outcome,
                "visitedOn", day.toString(),
                "startedAt", "09:30",
                "endedAt", "11:00",
                "place", "取水口和泵房",
                "certificatesShown", true,
                "findings", outcome.equals("pass") ? "未发现问题。" : "取水计量台账缺两个月，取水口标识牌脱落。",
                "representative", "李华",
                "partySigns", "SIGNED"));
        List.of("checkLicence", "checkScope", "checkConditions", "checkSafety")
                .forEach(item -> answers.put(item, "OK"));
        answers.put("checkRecords", outcome.equals("pass") ? "OK" : "FAULT");
        answers.put("legalGrounds", "《取水许可和水资源费征收管理条例》第四十三条");
        answers.put("requirements", "补齐台账，恢复标识牌。");
        answers.put("deadline", day.plusDays(BEFORE + 3L).toString());
        complete(day, FIRST, visit, answers);
    }

    private void signed(long visit, LocalDate day, String outcome) {
        record(visit, day, outcome);
        complete(day, SECOND, visit, Map.of("outcome", "signed"));
    }

    /** It waits to be seen again. */
    private void evidence(long visit, LocalDate day) {
        office.at(day, FIRST, () -> {
            byte[] order = files.print(visit, files.papers(visit).get(0).id());
            files.addEvidence(visit, "整改报告（演示）.pdf", new ByteArrayInputStream(order));
        });
        complete(
                day,
                FIRST,
                visit,
                Map.of("outcome", "received", "receivedOn", day.toString(), "opinion", "台账已补齐，标识牌已恢复。"));
    }

    private void complete(LocalDate day, String officer, long visit, Map<String, Object> answers) {
        office.at(
                day,
                officer,
                () -> office.complete("visit-" + visit, () -> book.view(visit).seen(), step -> answers));
    }
}

package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.demo.DemoOffice;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.ComplaintDesk;
import org.countypowers.feedback.FileComplaint;
import org.countypowers.feedback.Topic;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.Sql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An office that watches over as many objects as a test wants, and has certified inspectors. */
@Component
public class InspectionOffice {
    static final String HEAD = "yuechi.head";
    static final String INSPECTOR = "yuechi.inspector";
    static final String INSPECTOR2 = "yuechi.inspector2";
    /** Departments of 岳池县. */
    static final String WATER = "018";

    static final String FOREST = "010";

    private static final String COLUMNS =
            "matter_id, matter_name, county_code, county_name, town_code, title, status, version, received_on, accepted_on,"
                    + " deemed_accepted, decided_on, served_on, closed_on, route, route_final, scheme, supplement_used,"
                    + " applicant_name, applicant_cipher, identifier_lookup, materials_present, project_code,"
                    + " external_case_no, registered_by, last_actor, last_changed_at";

    /** What is watched over was decided long ago. */
    private static final String CLOSED = COLUMNS.replace(" status,", " 'CLOSED',");

    private final Office office;
    private final Bodies bodies;
    private final CertificateDesk certificates;
    private final ComplaintDesk complaints;
    private final JdbcTemplate jdbc;
    private final Sql sql;
    private final TransactionTemplate transaction;
    private final ProcessRuntime processes;
    private long pattern;

    InspectionOffice(
            Office office,
            Bodies bodies,
            CertificateDesk certificates,
            ComplaintDesk complaints,
            JdbcTemplate jdbc,
            Sql sql,
            TransactionTemplate transaction,
            ProcessRuntime processes) {
        this.office = office;
        this.bodies = bodies;
        this.certificates = certificates;
        this.complaints = complaints;
        this.jdbc = jdbc;
        this.sql = sql;
        this.transaction = transaction;
        this.processes = processes;
    }

    /** An object that a test wants. @param licensee key of the licensee, '' for one without an identifier */
    record Wanted(String bodyId, Grade risk, Grade credit, String licensee, String approvedBy) {}

    String body(String department) {
        return bodies.holding(DemoOffice.YUECHI, department).orElseThrow().id();
    }

    String officer(String username) {
        return jdbc.queryForObject("select id from officer where username = ?", String.class, username);
    }

    /** Nothing is watched over or inspected any more. */
    void clear() {
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select id from inspection_visit where state = 'BEGUN'", Long.class)
                    .forEach(id -> processes.end(VisitCourses.key(id), "test"));
            List.of(
                            "inspection_record",
                            "inspection_act",
                            "inspection_course",
                            "inspection_visit_inspector",
                            "inspection_visit_object",
                            "inspection_visit",
                            "inspection_draw_body",
                            "inspection_draw",
                            "inspection_plan_line",
                            "inspection_plan_capped",
                            "inspection_plan",
                            "inspection_recusal",
                            "inspection_certificate")
                    .forEach(table -> jdbc.update("delete from " + table));
            jdbc.update("update supervision_object set state = 'ENDED'");
            jdbc.update("update licence set status = 'EXPIRED'");
        });
    }

    /** Both inspectors of the county have certificates for the year. */
    void certify() {
        for (String inspector : List.of(INSPECTOR, INSPECTOR2)) {
            certify(inspector, LocalDate.of(2026, 12, 31));
        }
    }

    void certify(String username, LocalDate until) {
        String number = "川执" + UUID.randomUUID().toString().substring(0, 12);
        office.as(HEAD, () -> {
            certificates.enter(officer(username), body(WATER), number, LocalDate.of(2026, 1, 1), until);
            return null;
        });
    }

    /** @return the number of a complaint that a body has in hand */
    String complaint(String body) {
        return office.as(
                        "yuechi.window",
                        () -> complaints.record(
                                new FileComplaint(body, "", Topic.UNLAWFUL_ACT, "擅自取水。", null, Channel.TELEPHONE)))
                .number();
    }

    /** @return their ids, in the order of the wishes */
    List<Long> objects(List<Wanted> wanted) {
        return transaction.execute(status -> {
            if (pattern == 0) {
                pattern = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
            }
            List<Long> ids = new ArrayList<>();
            wanted.forEach(each -> ids.add(object(each)));
            return ids;
        });
    }

    private long object(Wanted wanted) {
        String no = UUID.randomUUID().toString().substring(0, 16);
        jdbc.update(
                "insert into case_file (number, query_code, request_id, " + COLUMNS + ") select ?, ?, ?, " + CLOSED
                        + " from case_file where id = ?",
                no,
                no,
                no,
                pattern);
        Long caseId = jdbc.queryForObject("select id from case_file where number = ?", Long.class, no);
        jdbc.update(
                "insert into licence (case_id, number, matter_id, matter_name, division_code, licensee, identifier_lookup,"
                        + " person, approved_by, deciding_body, name_body, granted_on, valid_to, status, version)"
                        + " values (?, ?, 'XK-069', '取水许可', ?, ?, ?, false, ?, ?, ?, '2026-01-05', '9999-12-31',"
                        + " 'VALID', 1)",
                caseId,
                "证" + no,
                DemoOffice.YUECHI,
                "企业" + wanted.licensee(),
                wanted.licensee(),
                wanted.approvedBy(),
                wanted.bodyId(),
                wanted.bodyId());
        Map<String, Object> licence = jdbc.queryForMap("select id, number from licence where case_id = ?", caseId);
        jdbc.update(
                "insert into supervision_object (licence_id, licence_no, case_id, matter_id, matter_name, division_code,"
                        + " licensee, identifier_lookup, risk, credit, body_id, state, given_on, ground, signed_by,"
                        + " signed_name, version) values (?, ?, ?, 'XK-069', '取水许可', ?, ?, ?, ?, ?, ?, 'WATCHED',"
                        + " '2026-01-05', '', '', '', 1)",
                licence.get("id"),
                licence.get("number"),
                caseId,
                DemoOffice.YUECHI,
                "企业" + wanted.licensee(),
                wanted.licensee(),
                wanted.risk().name(),
                wanted.credit().name(),
                wanted.bodyId());
        return jdbc.queryForObject("select id from supervision_object where case_id = ?", Long.class, caseId);
    }

    void end(long objectId) {
        sql.update("update supervision_object set state = 'ENDED' where id = ?", objectId);
    }
}

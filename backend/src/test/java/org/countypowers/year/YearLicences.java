package org.countypowers.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.countypowers.casework.GrantedCases;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.ObjectDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the counties had granted before the year. One case of each matter goes through the whole procedure; the files of the others
 * are its copies, but each licence is registered by the service that registers every licence, with its object of supervision.
 */
@Component
class YearLicences {
    private static final String COPIED =
            "matter_id, matter_name, county_code, county_name, town_code, title, status, version, received_on, accepted_on,"
                    + " deemed_accepted, decided_on, served_on, closed_on, route, route_final, scheme, supplement_used,"
                    + " applicant_name, applicant_cipher, identifier_lookup, materials_present, project_code,"
                    + " external_case_no, registered_by, last_actor, last_changed_at";

    private final YearOffice office;
    private final YearCases cases;
    private final GrantedCases granted;
    private final ObjectDesk objects;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    YearLicences(
            YearOffice office,
            YearCases cases,
            GrantedCases granted,
            ObjectDesk objects,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.office = office;
        this.cases = cases;
        this.granted = granted;
        this.objects = objects;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A county's licences, and the credit of whom they were granted to. */
    void grant(YearCounty county, int licences) {
        Random random = office.dice("licences of " + county);
        Map<YearMatter, Long> patterns = new EnumMap<>(YearMatter.class);
        for (YearMatter matter : YearMatter.values()) {
            patterns.put(matter, cases.granted(county, matter).id);
        }
        String approver = office.officer(county.officer("approver"));
        List<String> licensees = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (int no = YearMatter.values().length; no < licences; no++) {
                YearMatter matter = YearMatter.of(risk(random), random.nextInt(100));
                boolean known = !licensees.isEmpty() && random.nextInt(10) < 3;
                String licensee = known
                        ? licensees.get(random.nextInt(licensees.size()))
                        : "%s-E%05d".formatted(county.place, licensees.size() + 1);
                if (!known) {
                    licensees.add(licensee);
                }
                grant(county, matter, patterns.get(matter), licensee, approver, no);
            }
        });
        sign(county);
        for (String licensee : licensees) {
            Grade credit = credit(random);
            if (credit != Grade.B) {
                grade(county, licensee, credit);
            }
        }
    }

    private void grant(YearCounty county, YearMatter matter, long pattern, String licensee, String approver, int no) {
        String number = "%sY%05d".formatted(county.code, no);
        jdbc.update(
                "insert into case_file (number, query_code, request_id, " + COPIED + ") select ?, ?, ?, " + COPIED
                        + " from case_file where id = ?",
                number,
                number,
                number,
                pattern);
        Long caseId = jdbc.queryForObject("select id from case_file where number = ?", Long.class, number);
        String name = jdbc.queryForObject("select matter_name from case_file where id = ?", String.class, caseId);
        String body = office.body(county.code, matter.department);
        LocalDate today = office.today();
        granted.granted(new GrantedCases.Grant(
                caseId,
                number,
                "模许〔2025〕" + number,
                matter.id,
                name,
                county.code,
                "企业" + licensee,
                licensee,
                false,
                approver,
                today,
                null,
                body,
                body,
                body));
    }

    /** Signed for on the day on which they were given (审管联动). */
    void sign(YearCounty county) {
        sign(county.place, county.code);
    }

    void sign(String place, String division) {
        List<Long> given = jdbc.queryForList(
                "select id from supervision_object where state = 'GIVEN' and body_id like ? order by id",
                Long.class,
                division + "-%");
        for (int from = 0; from < given.size(); from += ObjectDesk.MOST) {
            Set<Long> some = new HashSet<>(given.subList(from, Math.min(given.size(), from + ObjectDesk.MOST)));
            office.run(place + ".inspector", () -> objects.sign(some));
        }
    }

    private void grade(YearCounty county, String licensee, Grade credit) {
        long any = jdbc.queryForList(
                        "select id from supervision_object where identifier_lookup = ? order by id",
                        Long.class,
                        licensee)
                .get(0);
        office.run(county.officer("inspector"), () -> objects.setCredit(any, credit, "年度信用评价"));
    }

    private static Grade risk(Random random) {
        int share = random.nextInt(100);
        return share < 20 ? Grade.A : share < 55 ? Grade.B : share < 85 ? Grade.C : Grade.D;
    }

    private static Grade credit(Random random) {
        int share = random.nextInt(100);
        return share < 15 ? Grade.A : share < 85 ? Grade.B : share < 95 ? Grade.C : Grade.D;
    }
}

package org.countypowers.year;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.countypowers.inspection.DrawAnnouncing;
import org.countypowers.inspection.DrawDesk;
import org.countypowers.inspection.InspectionRefused;
import org.countypowers.inspection.PlanDesk;
import org.countypowers.inspection.PlanPublishing;
import org.countypowers.inspection.VisitCourseBook;
import org.countypowers.inspection.VisitDesk;
import org.countypowers.inspection.VisitFiles;
import org.countypowers.inspection.VisitGround;
import org.countypowers.inspection.VisitOrder;
import org.countypowers.inspection.VisitOrders;
import org.countypowers.process.Decisions;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.ObjectDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plans, draws and visits of the simulated year, and what the table of frequencies asks for, counted by the simulation itself. */
@Component
class YearInspections {
    static final int YEAR = 2026;
    static final int CAP = 2;
    private static final int DRAWS = 4;
    private static final String TABLE = "case-decision/supervision-frequency.dmn";

    /** How often each object of risk D is to be inspected by the latest plan that knew it. */
    final Map<Long, Integer> required = new HashMap<>();
    /** What was drawn of each kind of object, beside what should have been. */
    final Map<String, String> drawn = new TreeMap<>();

    final Map<String, String> expectedDrawn = new TreeMap<>();
    /** Orders that were taken over the cap, or refused under it. */
    final List<String> wrongOrders = new ArrayList<>();

    private final Map<YearCounty, Integer> drawnBefore = new HashMap<>();

    private final Map<String, Map<String, Object>> frequencies = new HashMap<>();
    private final YearOffice office;
    private final PlanDesk plans;
    private final PlanPublishing publishing;
    private final DrawAnnouncing announcing;
    private final DrawDesk draws;
    private final VisitDesk visits;
    private final VisitOrders orders;
    private final VisitFiles files;
    private final VisitCourseBook book;
    private final ObjectDesk objects;
    private final Decisions decisions;
    private final JdbcTemplate jdbc;

    YearInspections(
            YearOffice office,
            PlanDesk plans,
            PlanPublishing publishing,
            DrawAnnouncing announcing,
            DrawDesk draws,
            VisitDesk visits,
            VisitOrders orders,
            VisitFiles files,
            VisitCourseBook book,
            ObjectDesk objects,
            Decisions decisions,
            JdbcTemplate jdbc) {
        this.office = office;
        this.plans = plans;
        this.publishing = publishing;
        this.announcing = announcing;
        this.draws = draws;
        this.visits = visits;
        this.orders = orders;
        this.files = files;
        this.book = book;
        this.objects = objects;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** A plan or its next edition, with today's objects. */
    void publish(String place, String body) {
        long plan = office.as(place + ".inspector", () -> plans.draft(body, YEAR, DRAWS));
        office.as(place + ".head", () -> publishing.publish(plan));
        for (Watched object : watched(body)) {
            if (object.risk == Grade.D) {
                required.put(
                        object.id,
                        frequency(object.risk, object.credit, "visits").intValue());
            }
        }
    }

    /** The quarter's joint draw of a county's two bodies; the visits are spread over the quarter. */
    void draw(YearCounty county, int quarter) {
        List<String> bodies =
                List.of(office.body(county.code, YearMatter.WATER), office.body(county.code, YearMatter.FOREST));
        Map<String, Integer> expected = expected(bodies, drawnBefore.getOrDefault(county, 0) + 1);
        if (expected.isEmpty()) {
            return;
        }
        drawnBefore.merge(county, 1, Integer::sum);
        LocalDate last = LocalDate.of(YEAR, 1, 1).plusMonths(3L * quarter).minusDays(1);
        LocalDate due = office.days.working(last) ? last : before(last);
        long draw = office.as(county.officer("head"), () -> announcing.announce(Set.copyOf(bodies), due));
        office.as(county.officer("head"), () -> draws.draw(draw));
        office.run(county.officer("head"), () -> draws.publish(draw));
        Map<String, Integer> got = new TreeMap<>();
        jdbc.queryForList(
                        "select s.body_id, s.risk, s.credit from inspection_visit v"
                                + " join inspection_visit_object o on o.visit_id = v.id"
                                + " join supervision_object s on s.id = o.object_id where v.draw_id = ?",
                        draw)
                .forEach(row ->
                        got.merge(row.get("body_id") + " " + row.get("risk") + row.get("credit"), 1, Integer::sum));
        drawn.put(county + " Q" + quarter, got.toString());
        expectedDrawn.put(county + " Q" + quarter, expected.toString());
        int span = office.days.between(office.today(), due);
        for (long visit :
                jdbc.queryForList("select id from inspection_visit where draw_id = ? order by id", Long.class, draw)) {
            int later = office.dice("drawn " + visit).nextInt(span + 1);
            office.plan(office.days.after(office.today(), later), () -> {
                if (state(visit).equals("OPEN")) {
                    make(county.place, visit, outcome(visit));
                }
            });
        }
    }

    private LocalDate before(LocalDate day) {
        LocalDate earlier = day;
        while (!office.days.working(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** Of each kind as many as its quota asks for, or as there are that nobody has reached and the cap leaves. */
    private Map<String, Integer> expected(List<String> bodies, int turn) {
        Set<Long> reached = Set.copyOf(jdbc.queryForList(
                "select distinct o.object_id from inspection_visit v join inspection_visit_object o on o.visit_id = v.id"
                        + " where v.visit_year = ? and v.slot is not null and v.state <> 'DROPPED'"
                        + " and not (v.ground = 'ORDERED' and v.state = 'OPEN')",
                Long.class,
                YEAR));
        Map<String, Integer> expected = new TreeMap<>();
        for (String body : bodies) {
            Map<String, Integer> all = new TreeMap<>();
            Map<String, Integer> free = new TreeMap<>();
            for (Watched object : watched(body)) {
                String kind = object.risk.name() + object.credit;
                all.merge(kind, 1, Integer::sum);
                boolean left = taken(object.licensee) < CAP && !reached.contains(object.id);
                free.merge(kind, left ? 1 : 0, Integer::sum);
            }
            all.forEach((kind, number) -> {
                BigDecimal share =
                        frequency(Grade.valueOf(kind.substring(0, 1)), Grade.valueOf(kind.substring(1)), "share");
                int year = share.multiply(BigDecimal.valueOf(number))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                        .intValue();
                int quota = ceil(year * turn) - ceil(year * (turn - 1));
                int wanted = Math.min(quota, free.get(kind));
                if (wanted > 0) {
                    expected.put(body + " " + kind, wanted);
                }
            });
        }
        return expected;
    }

    /** Kinds of objects of which fewer were reached than the table's lowest share of what there is. */
    List<String> shortOfShare() {
        List<String> lacking = new ArrayList<>();
        for (YearCounty county : YearCounty.values()) {
            for (String department : List.of(YearMatter.WATER, YearMatter.FOREST)) {
                String body = office.body(county.code, department);
                Set<Long> reached = Set.copyOf(jdbc.queryForList(
                        "select distinct o.object_id from inspection_visit v join inspection_visit_object o"
                                + " on o.visit_id = v.id where v.visit_year = ? and v.slot is not null and o.body_id = ?",
                        Long.class,
                        YEAR,
                        body));
                for (Grade risk : List.of(Grade.A, Grade.B, Grade.C)) {
                    lack(body, risk, reached).ifPresent(lacking::add);
                }
            }
        }
        return lacking;
    }

    private Optional<String> lack(String body, Grade risk, Set<Long> reached) {
        List<Watched> all =
                watched(body).stream().filter(object -> object.risk == risk).toList();
        BigDecimal lowest = Arrays.stream(Grade.values())
                .map(credit -> frequency(risk, credit, "share"))
                .min(BigDecimal::compareTo)
                .orElseThrow();
        int least = lowest.multiply(BigDecimal.valueOf(all.size()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
                .intValue();
        long got = all.stream().filter(object -> reached.contains(object.id)).count();
        return got < least
                ? Optional.of("%s %s: %d of %d, %d at least".formatted(body, risk, got, all.size(), least))
                : Optional.empty();
    }

    private static int ceil(int quarters) {
        return (quarters + DRAWS - 1) / DRAWS;
    }

    private int taken(String licensee) {
        return jdbc.queryForObject(
                "select count(*) from inspection_visit where visit_year = ? and licensee_key = ? and slot is not null"
                        + " and state <> 'DROPPED' and not (ground = 'ORDERED' and state = 'OPEN')",
                Integer.class,
                YEAR,
                licensee);
    }

    private record Watched(long id, Grade risk, Grade credit, String licensee) {}

    private List<Watched> watched(String body) {
        return jdbc.query(
                "select id, risk, credit, identifier_lookup from supervision_object where body_id = ?"
                        + " and state <> 'ENDED' order by id",
                (row, no) -> new Watched(
                        row.getLong(1),
                        Grade.valueOf(row.getString(2)),
                        Grade.valueOf(row.getString(3)),
                        row.getString(4)),
                body);
    }

    private BigDecimal frequency(Grade risk, Grade credit, String column) {
        Object value = frequencies
                .computeIfAbsent(risk.name() + credit, kind -> decisions
                        .evaluate(TABLE, Map.of("risk", risk.name(), "credit", credit.name()))
                        .get(0))
                .get(column);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    /** Beside plan and draw; over the cap it is refused. */
    void order(YearCounty county) {
        Random random = office.dice("order " + county + office.today());
        String body = office.body(county.code, random.nextBoolean() ? YearMatter.WATER : YearMatter.FOREST);
        List<Watched> all = watched(body);
        Watched object = all.get(random.nextInt(all.size()));
        boolean left = jdbc.queryForObject(
                        "select count(*) from inspection_visit where visit_year = ? and licensee_key = ? and slot is not null",
                        Integer.class,
                        YEAR,
                        object.licensee)
                < CAP;
        VisitOrder order = new VisitOrder(
                Set.of(object.id), VisitGround.ORDERED, "专项检查", "", office.days.after(office.today(), 5));
        boolean made = true;
        try {
            office.as(county.officer("inspector"), () -> orders.order(order));
        } catch (InspectionRefused refused) {
            made = false;
        }
        if (made != left) {
            wrongOrders.add(object.licensee + " on " + office.today() + (made ? " over the cap" : " refused"));
        }
    }

    /** What is due by today, but for promises, which are verified on their own days. */
    void due(String place, String division) {
        for (long visit : jdbc.queryForList(
                "select distinct v.id from inspection_visit v join inspection_visit_object o on o.visit_id = v.id"
                        + " where o.body_id like ? and v.due_on <= ? and v.state in ('OPEN', 'BEGUN')"
                        + " and v.result is null and v.ground <> 'COMMITMENT' order by v.id",
                Long.class,
                division + "-%",
                office.today())) {
            make(place, visit, outcome(visit));
        }
    }

    /** The verification of a promise; a false one is found out now and then. */
    void verify(YearCase one, boolean kept) {
        String number = jdbc.queryForObject("select number from case_file where id = ?", String.class, one.id);
        long visit = jdbc.queryForObject("select id from inspection_visit where reference = ?", Long.class, number);
        one.verified = office.today();
        make(one.county.place, visit, kept ? "pass" : "caseFiled");
    }

    private String outcome(long visit) {
        int share = office.dice("outcome " + visit).nextInt(100);
        return share < 75 ? "pass" : share < 95 ? "rectify" : "caseFiled";
    }

    /** From its approval to its two signatures. */
    private void make(String place, long visit, String outcome) {
        String inspector = place + ".inspector";
        if (jdbc.queryForObject(
                        "select count(*) from inspection_visit_inspector where visit_id = ?", Integer.class, visit)
                == 0) {
            Set<String> both = Set.of(office.officer(inspector), office.officer(place + ".inspector2"));
            office.run(inspector, () -> visits.arrange(visit, both));
        }
        if (state(visit).equals("OPEN")) {
            office.run(inspector, () -> visits.begin(visit));
        }
        String today = office.today().toString();
        complete(place + ".head", visit, Map.of("outcome", "approve", "scope", "现场和台账", "opinion", "同意。"));
        complete(
                inspector,
                visit,
                Map.of("outcome", "served", "method", "DIRECT", "recipient", "门卫", "servedOn", today));
        complete(inspector, visit, seen(outcome));
        complete(place + ".inspector2", visit, Map.of("outcome", "signed"));
        followed(place, visit, outcome);
    }

    private void followed(String place, long visit, String outcome) {
        Random random = office.dice("after " + visit);
        if (outcome.equals("rectify")) {
            String then = random.nextInt(10) < 8 ? "pass" : "caseFiled";
            office.plan(office.today().plusDays(20L + random.nextInt(10)), () -> reinspect(place, visit, then));
        } else if (outcome.equals("caseFiled") || random.nextInt(20) == 0) {
            credit(place, visit, outcome.equals("pass") ? Grade.A : Grade.D);
        }
    }

    private void reinspect(String place, long visit, String outcome) {
        String inspector = place + ".inspector";
        office.run(
                inspector,
                () -> files.addEvidence(
                        visit, "整改台账.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))));
        complete(
                inspector,
                visit,
                Map.of("outcome", "received", "receivedOn", office.today().toString(), "opinion", "台账已补齐。"));
        complete(inspector, visit, seen(outcome));
        complete(place + ".inspector2", visit, Map.of("outcome", "signed"));
        followed(place, visit, outcome);
    }

    /** What was found changes how often is inspected from the next edition on. */
    private void credit(String place, long visit, Grade credit) {
        List<Long> watched = jdbc.queryForList(
                "select s.id from inspection_visit_object o join supervision_object s on s.id = o.object_id"
                        + " where o.visit_id = ? and s.state <> 'ENDED' and s.body_id = o.body_id order by s.id",
                Long.class,
                visit);
        if (!watched.isEmpty()) {
            office.run(place + ".inspector", () -> objects.setCredit(watched.get(0), credit, "检查结果"));
        }
    }

    private Map<String, Object> seen(String outcome) {
        String today = office.today().toString();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "outcome",
                outcome,
                "visitedOn",
                today,
                "startedAt",
                "09:30",
                "endedAt",
                "11:00",
                "place",
                "现场",
                "certificatesShown",
                true,
                "findings",
                "见清单。",
                "representative",
                "李华",
                "partySigns",
                "SIGNED"));
        List.of("checkLicence", "checkScope", "checkConditions", "checkRecords", "checkSafety")
                .forEach(item -> answers.put(item, "OK"));
        answers.put("checkRectified", outcome.equals("pass") ? "OK" : "FAULT");
        if (!outcome.equals("pass")) {
            answers.put("legalGrounds", "条例第四十三条");
        }
        if (outcome.equals("rectify")) {
            answers.put("requirements", "恢复台账。");
            answers.put("deadline", office.today().plusDays(30).toString());
        }
        return answers;
    }

    private String state(long visit) {
        return jdbc.queryForObject("select state from inspection_visit where id = ?", String.class, visit);
    }

    private void complete(String officer, long visit, Map<String, Object> answers) {
        office.complete(officer, "visit-" + visit, () -> book.view(visit).seen(), answers);
    }
}

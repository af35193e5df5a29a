package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.testing.Office;
import org.countypowers.testing.PaperText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of counties' forest bureaus that the city's reviews: under a power that no other test touches. */
@Component
class ReviewOffice {
    static final String LEAD = "city.approver";
    static final String SCORER = "city.handler";
    static final String SECOND = "city.reviewer";

    static final String MATTER = "XK-038";
    private static final String FOREST = "012";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Map<String, Object> REFUSE = Map.of(
            "outcome", "refuse", "refusalGround", "notThisOrgan", "properOrgan", "四川省林业和草原局", "opinion", "不属于本机关职权范围。");

    private final Office office;
    private final ReviewSweep sweep;
    private final ReviewBook book;
    private final ReviewDesk desk;
    private final ReviewScoring scoring;
    private final ReviewPapers papers;
    private final CaseTasks tasks;
    private final WorkItems work;
    private final PowerRegistrar powers;
    private final RegisterOfPowers register;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final CurrentOfficer officers;
    private final Bodies bodies;

    ReviewOffice(
            Office office,
            ReviewSweep sweep,
            ReviewBook book,
            ReviewDesk desk,
            ReviewScoring scoring,
            ReviewPapers papers,
            CaseTasks tasks,
            WorkItems work,
            PowerRegistrar powers,
            RegisterOfPowers register,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            CurrentOfficer officers,
            Bodies bodies) {
        this.office = office;
        this.sweep = sweep;
        this.book = book;
        this.desk = desk;
        this.scoring = scoring;
        this.papers = papers;
        this.tasks = tasks;
        this.work = work;
        this.powers = powers;
        this.register = register;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.officers = officers;
        this.bodies = bodies;
    }

    /** Powers and closed cases of a year, once per database and before any sweep looks through a quarter. */
    synchronized void open() {
        if (register.inForce(MATTER, DemoOffice.WUSHENG, SINCE).isEmpty()) {
            office.on(SINCE.minusDays(12), () -> List.of(DemoOffice.WUSHENG, DemoOffice.LINSHUI)
                    .forEach(county -> transaction.executeWithoutResult(status -> powers.enter(new EnterPower(
                            MATTER,
                            county,
                            DelegationForm.DIRECT_TRANSFER,
                            SINCE,
                            OfficerSetup.OPEN,
                            "川府令〔2025〕第12号（演示）",
                            "省政府令",
                            "",
                            "演示批次")))));
            for (int no = 1; no <= 4; no++) {
                LocalDate day = new Quarter(2026, no).first().plusDays(40);
                refuse("wusheng", DemoOffice.WUSHENG, day);
                refuse("wusheng", DemoOffice.WUSHENG, day);
                refuse("linshui", DemoOffice.LINSHUI, day);
            }
        }
    }

    /** A case that the county refuses on the day, which closes it. */
    private void refuse(String place, String county, LocalDate day) {
        office.on(day, () -> {
            long id = office.register(place + ".window", MATTER, county);
            office.complete(place + ".handler", id, REFUSE);
        });
    }

    /** Ids of the cases that the county closed in the quarter. */
    List<Long> closed(String county, Quarter quarter) {
        return jdbc.queryForList(
                "select id from case_file where county_code = ? and matter_id = ? and closed_on between ? and ?",
                Long.class,
                county,
                MATTER,
                quarter.first(),
                quarter.last());
    }

    /** The sweep of the day. @return the review of a county's forest bureau in the quarter */
    Review opened(String county, Quarter quarter, LocalDate day) {
        office.on(day, sweep::run);
        return as(LEAD, () -> book.page(null, Long.MAX_VALUE, 200)).stream()
                .filter(review -> review.quarter().equals(quarter)
                        && review.reviewedBody().equals(body(county)))
                .findFirst()
                .orElseThrow();
    }

    String body(String county) {
        return bodies.holding(county, FOREST).orElseThrow().id();
    }

    void complete(String officer, long id, Map<String, Object> answers) {
        as(officer, () -> {
            CaseTask task = tasks.of(ReviewRecords.key(id)).get(0);
            if (!task.mine()) {
                work.claim(task.taskId());
            }
            work.complete(task.taskId(), book.view(id).seen(), answers);
            return null;
        });
    }

    boolean waits(String officer, long id, String step) {
        return as(officer, () -> tasks.of(ReviewRecords.key(id))).stream()
                .anyMatch(task -> task.step().equals(step));
    }

    void draw(long id) {
        complete(LEAD, id, Map.of("outcome", "drawn"));
    }

    /** Two reviewers begin. */
    void assigned(long id) {
        assign(id, SCORER, SECOND);
        complete(LEAD, id, Map.of("outcome", "assigned"));
    }

    void assign(long id, String... usernames) {
        assign(LEAD, id, usernames);
    }

    void assign(String lead, long id, String... usernames) {
        List<String> officers = Arrays.stream(usernames).map(this::officer).toList();
        as(lead, () -> {
            desk.assign(id, officers);
            return null;
        });
    }

    String officer(String username) {
        return as(username, () -> officers.require().officerId());
    }

    List<ReviewFile> files(String officer, long id) {
        return as(officer, () -> book.files(id, 0, 200));
    }

    /** @param authority points for 主体: 0 fails the file */
    void scored(long id, int authority) {
        files(SCORER, id).forEach(file -> score(SCORER, file, sheet(authority, false)));
        complete(SCORER, id, Map.of("outcome", "submitted", "opinion", "评查小结。"));
    }

    void score(String officer, ReviewFile file, Sheet sheet) {
        as(officer, () -> {
            scoring.score(file.id(), sheet);
            return null;
        });
    }

    static Sheet sheet(int authority, boolean serious) {
        Map<ScoreItem, Integer> points = new EnumMap<>(ScoreItem.class);
        Map<ScoreItem, String> reasons = new EnumMap<>(ScoreItem.class);
        for (ScoreItem item : ScoreItem.values()) {
            points.put(item, item == ScoreItem.AUTHORITY ? authority : item.most());
        }
        if (authority < ScoreItem.AUTHORITY.most()) {
            reasons.put(ScoreItem.AUTHORITY, "不具备实施主体资格。");
        }
        return new Sheet(points, reasons, serious, serious ? "行政许可法第三十八条" : "", serious ? "越权准予许可。" : "", "");
    }

    /** From the draw to the result, with a statement of the county. */
    Review confirmed(String place, Review review, int authority) {
        draw(review.id());
        assigned(review.id());
        scored(review.id(), authority);
        complete(place + ".approver", review.id(), Map.of("outcome", "noObjection"));
        complete(LEAD, review.id(), Map.of("outcome", "confirmed", "opinion", "予以确认。"));
        return find(review.id());
    }

    Review find(long id) {
        return view(LEAD, id).review();
    }

    ReviewView view(String officer, long id) {
        return as(officer, () -> book.view(id));
    }

    String paper(long id) {
        return as(LEAD, () -> {
            List<Paper> all = papers.papers(id);
            return PaperText.of(papers.print(id, all.get(all.size() - 1).id()));
        });
    }

    <T> T as(String officer, Supplier<T> act) {
        return office.as(officer, act);
    }
}

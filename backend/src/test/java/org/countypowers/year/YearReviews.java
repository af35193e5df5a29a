package org.countypowers.year;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.ProposalDesk;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewBook;
import org.countypowers.filereview.ReviewDesk;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewPapers;
import org.countypowers.filereview.ReviewScoring;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Sheet;
import org.countypowers.filereview.Stage;
import org.countypowers.handover.AgreedChanges;
import org.countypowers.handover.ChangePower;
import org.countypowers.supervision.Grade;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The city's reviews of what its counties decided by the powers that it gave them, and what the simulation itself makes of them. */
@Component
class YearReviews {
    static final int LEAST = 5;
    static final int PERCENT = 5;
    private static final int RED_LINE = 85;
    private static final String LEAD = "city.approver";
    private static final String SCORER = "city.handler";
    private static final String SECOND = "city.reviewer";

    /** What came of each review, beside what had to. */
    final Map<String, String> results = new TreeMap<>();

    final Map<String, String> expectedResults = new TreeMap<>();
    /** Whose power rests, and whose was taken, since when. */
    final Map<String, LocalDate> suspended = new TreeMap<>();

    final Map<String, LocalDate> recalled = new TreeMap<>();
    private final Map<String, Integer> failedInARow = new HashMap<>();

    private final YearOffice office;
    private final YearCases cases;
    private final ReviewBook book;
    private final ReviewDesk desk;
    private final ReviewScoring scoring;
    private final ReviewPapers papers;
    private final ProposalDesk proposals;
    private final AgreedChanges changes;
    private final JdbcTemplate jdbc;

    YearReviews(
            YearOffice office,
            YearCases cases,
            ReviewBook book,
            ReviewDesk desk,
            ReviewScoring scoring,
            ReviewPapers papers,
            ProposalDesk proposals,
            AgreedChanges changes,
            JdbcTemplate jdbc) {
        this.office = office;
        this.cases = cases;
        this.book = book;
        this.desk = desk;
        this.scoring = scoring;
        this.papers = papers;
        this.proposals = proposals;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** From the draw to the confirmation of all that was announced. */
    void conduct() {
        for (long id :
                jdbc.queryForList("select id from file_review where state = 'ANNOUNCED' order by id", Long.class)) {
            conduct(find(id));
        }
    }

    private void conduct(Review review) {
        complete(LEAD, review.id(), Map.of("outcome", "drawn"));
        List<String> reviewers = List.of(office.officer(SCORER), office.officer(SECOND));
        office.run(LEAD, () -> desk.assign(review.id(), reviewers));
        complete(LEAD, review.id(), Map.of("outcome", "assigned"));
        List<ReviewFile> files = office.as(SCORER, () -> book.files(review.id(), 0, 200));
        Map<Long, YearCase> known = cases.book.stream().collect(Collectors.toMap(one -> one.id, one -> one));
        int passed = 0;
        for (ReviewFile file : files) {
            boolean lawful = !known.get(file.caseId()).unlawful;
            passed += lawful ? 1 : 0;
            office.run(SCORER, () -> scoring.score(file.id(), sheet(lawful)));
        }
        complete(SCORER, review.id(), Map.of("outcome", "submitted", "opinion", "评查小结。"));
        String place = YearCounty.placeOf(review.reviewedBody());
        complete(place + ".approver", review.id(), Map.of("outcome", "noObjection"));
        complete(LEAD, review.id(), Map.of("outcome", "confirmed", "opinion", "予以确认。"));
        compare(find(review.id()), files, passed);
        follow(find(review.id()));
    }

    private static Sheet sheet(boolean lawful) {
        Map<ScoreItem, Integer> points = new EnumMap<>(ScoreItem.class);
        for (ScoreItem item : ScoreItem.values()) {
            points.put(item, item == ScoreItem.AUTHORITY && !lawful ? 0 : item.most());
        }
        Map<ScoreItem, String> reasons = lawful ? Map.of() : Map.of(ScoreItem.AUTHORITY, "不具备实施主体资格。");
        return new Sheet(points, reasons, false, "", "", "");
    }

    private void compare(Review review, List<ReviewFile> files, int passed) {
        List<YearCase> pool = cases.book.stream()
                .filter(one -> one.matter.given())
                .filter(one ->
                        office.body(one.county.code, one.matter.department).equals(review.reviewedBody()))
                .filter(one -> one.closed() != null && within(one.closed(), review))
                .toList();
        Set<Long> always = pool.stream()
                .filter(one -> one.answer != YearCase.Answer.GRANT
                        || one.matter.risk == Grade.D
                        || one.overdue(office.days, review.openedOn()))
                .map(one -> one.id)
                .collect(Collectors.toCollection(TreeSet::new));
        int share = Math.max(LEAST, (pool.size() * PERCENT + 99) / 100);
        int sample = Math.max(always.size(), Math.min(pool.size(), share));
        boolean failed = passed * 100 < files.size() * RED_LINE;
        int row = failed ? failedInARow.merge(review.reviewedBody(), 1, Integer::sum) : 0;
        failedInARow.put(review.reviewedBody(), row);
        Stage stage = row == 0 ? Stage.NONE : row == 1 ? Stage.RECTIFY : row == 2 ? Stage.TALK : Stage.SUSPEND;
        Set<Long> drawn = files.stream().map(ReviewFile::caseId).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> missing = new TreeSet<>(always);
        missing.removeAll(drawn);
        results.put(
                review.number(),
                "pool %d sample %d missing %s passed %d stage %s"
                        .formatted(review.poolSize(), files.size(), missing, review.passedFiles(), review.stage()));
        expectedResults.put(
                review.number(),
                "pool %d sample %d missing [] passed %d stage %s".formatted(pool.size(), sample, passed, stage));
    }

    private static boolean within(LocalDate day, Review review) {
        return day.getYear() == review.quarterYear() && (day.getMonthValue() + 2) / 3 == review.quarterNo();
    }

    /** 问题交办, 约谈: the good put right what failed; the bad county does it twice and then no more. */
    private void follow(Review review) {
        String place = YearCounty.placeOf(review.reviewedBody());
        if (review.stage() == Stage.TALK || review.stage() == Stage.SUSPEND) {
            talk(review);
        }
        if (review.stage() == Stage.RECTIFY || review.stage() == Stage.TALK) {
            office.plan(office.days.after(office.today(), 8), () -> rectify(place, review.id()));
        }
        if (review.stage() == Stage.SUSPEND) {
            office.plan(office.days.after(office.today(), 3), this::decide);
        }
    }

    private void talk(Review review) {
        if (office.task(key(review.id())).step().equals("Task_HoldTalk")) {
            complete(
                    LEAD,
                    review.id(),
                    Map.of(
                            "outcome",
                            "held",
                            "heldOn",
                            office.today().toString(),
                            "attendees",
                            "机关负责人",
                            "content",
                            "指出问题，要求再培训。"));
        }
    }

    private void rectify(String place, long review) {
        office.run(
                place + ".handler",
                () -> papers.add(
                        review, "整改.pdf", new ByteArrayInputStream("%PDF-1.4 整改".getBytes(StandardCharsets.UTF_8))));
        complete(
                place + ".handler",
                review,
                Map.of("outcome", "rectified", "doneOn", office.today().toString(), "measures", "补正并培训。"));
        complete(LEAD, review, Map.of("outcome", "accepted", "opinion", "整改到位。"));
    }

    /** The reform office follows what was proposed, and the legality reviewer agrees. */
    void decide() {
        for (long review : jdbc.queryForList(
                "select distinct review_id from file_review_proposal where state = 'OPEN' order by review_id",
                Long.class)) {
            for (Proposal proposal :
                    new ArrayList<>(office.as(LEAD, () -> book.view(review)).proposals())) {
                if (proposal.state() == Proposal.State.OPEN) {
                    decide(proposal);
                }
            }
        }
    }

    private void decide(Proposal proposal) {
        LocalDate day = office.days.after(office.today(), 5);
        ChangePower change = new ChangePower(
                proposal.matterId(),
                proposal.divisionCode(),
                "广府令〔2026〕%d号".formatted(proposal.id()),
                "市政府令",
                day,
                "连续三个季度评查不合格。",
                null);
        office.as("city.reform", () -> changes.review(proposals.follow(proposal.id(), change), "agreed"));
        (proposal.stage() == Stage.RECALL ? recalled : suspended).put(proposal.matterId(), day);
    }

    private Review find(long id) {
        return office.as(LEAD, () -> book.view(id)).review();
    }

    private static String key(long review) {
        return "review-" + review;
    }

    private void complete(String officer, long review, Map<String, Object> answers) {
        office.complete(officer, key(review), () -> book.view(review).seen(), answers);
    }
}

package org.countypowers.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewBook;
import org.countypowers.filereview.ReviewDesk;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ReviewScoring;
import org.countypowers.filereview.ReviewState;
import org.countypowers.filereview.ReviewSweep;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Sheet;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The last quarter's file reviews: 岳池县's failed by an unlawful grant, so that a suspension is proposed; 广安区's is being scored. */
@Component
@Profile("demo")
class DemoReviews {
    private static final String LEAD = "city.approver";
    private static final String SCORER = "city.handler";
    private static final int FILES = 3;
    /** Past the longest holiday after a quarter; until then the quarter before it is the last one that is reviewed. */
    private static final int OPENED = 12;

    private final DemoDesk office;
    private final DemoCases cases;
    private final ReviewSweep sweep;
    private final ReviewBook book;
    private final ReviewDesk desk;
    private final ReviewScoring scoring;
    private final CurrentOfficer officers;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoReviews(
            DemoDesk office,
            DemoCases cases,
            ReviewSweep sweep,
            ReviewBook book,
            ReviewDesk desk,
            ReviewScoring scoring,
            CurrentOfficer officers) {
        this.office = office;
        this.cases = cases;
        this.sweep = sweep;
        this.book = book;
        this.desk = desk;
        this.scoring = scoring;
        this.officers = officers;
    }

    void review() {
        LocalDate today = LocalDate.now(real);
        Quarter quarter = Quarter.of(today.minusDays(OPENED)).before();
        LocalDate day = quarter.last().plusDays(OPENED);
        if (quarter.first().isBefore(DemoPowers.EFFECTIVE)) {
            return;
        }
        for (int no = 0; no < FILES; no++) {
            LocalDate begun = quarter.first().plusWeeks(no + 2L);
            cases.granted("yuechi", begun, no);
            cases.granted("guangan", begun, no);
        }
        office.at(day, sweep::run);
        LocalDate assigned = after(day, today.minusDays(9));
        LocalDate scored = after(day, today.minusDays(7));
        LocalDate confirmed = after(day, today.minusDays(2));
        String scorer = officer(day, SCORER);
        String second = officer(day, "city.reviewer");
        each(assigned, LEAD, ReviewState.ANNOUNCED, review -> act(review, Map.of("outcome", "drawn")));
        each(assigned, LEAD, ReviewState.DRAWN, review -> {
            desk.assign(review.id(), List.of(scorer, second));
            act(review, Map.of("outcome", "assigned"));
        });
        each(scored, SCORER, ReviewState.DRAWN, this::score);
        each(
                confirmed,
                "yuechi.approver",
                ReviewState.SCORED,
                review -> act(review, Map.of("outcome", "objection", "statement", "现场核查记录另存于水政档案，现一并提交。")));
        each(
                confirmed,
                LEAD,
                ReviewState.SCORED,
                review -> act(review, Map.of("outcome", "confirmed", "opinion", "现场核查记录形成于决定之后，评分有据，予以确认。")));
    }

    private void each(LocalDate day, String username, ReviewState state, Consumer<Review> act) {
        office.at(day, username, () -> book.page(state, Long.MAX_VALUE, FILES).forEach(act));
    }

    private static LocalDate after(LocalDate first, LocalDate day) {
        return day.isBefore(first) ? first : day;
    }

    /** One file of 广安区 is left to be scored. */
    private void score(Review review) {
        boolean failing = review.divisionCode().equals(DemoOffice.YUECHI);
        List<ReviewFile> files = book.files(review.id(), 0, FILES);
        for (int no = 0; no < (failing ? files.size() : 1); no++) {
            scoring.score(files.get(no).id(), sheet(failing && no == 0));
        }
        if (failing) {
            act(review, Map.of("outcome", "submitted", "opinion", "一份案卷严重违法，其余合格。"));
        }
    }

    private void act(Review review, Map<String, Object> answers) {
        office.complete("review-" + review.id(), () -> book.view(review.id()).seen(), step -> answers);
    }

    private String officer(LocalDate day, String username) {
        String[] id = new String[1];
        office.at(day, username, () -> id[0] = officers.require().officerId());
        return id[0];
    }

    private static Sheet sheet(boolean serious) {
        Map<ScoreItem, Integer> points = new EnumMap<>(ScoreItem.class);
        for (ScoreItem item : ScoreItem.values()) {
            points.put(item, item.most());
        }
        points.put(ScoreItem.PROCEDURE, serious ? 5 : 22);
        return new Sheet(
                points,
                Map.of(ScoreItem.PROCEDURE, serious ? "没有两名工作人员的现场核查记录。" : "审查意见没有注明日期。"),
                serious,
                serious ? "《行政许可法》第三十四条第三款" : "",
                serious ? "未经现场核查即准予许可。" : "",
                serious ? "补正核查，复核许可条件。" : "");
    }
}

package org.countypowers.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Contact;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.testing.Office;
import org.countypowers.testing.PaperText;
import org.springframework.stereotype.Component;

/** Ratings of and complaints about 岳池县水利局, for tests. */
@Component
class FeedbackOffice {
    /** A Monday. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static final String CLERK = "yuechi.window";
    /** Refuses the case. */
    static final String INVOLVED = "yuechi.handler";

    static final String HANDLER = "yuechi.handler2";
    static final String REFORM = "yuechi.reform";

    private static final String HOME = "192.0.2.1";
    private static final Map<String, Object> REFUSE = Map.of(
            "outcome", "refuse", "refusalGround", "notThisOrgan", "properOrgan", "四川省水利厅", "opinion", "不属于本机关职权范围。");

    private final Office office;
    private final PublicFeedback citizens;
    private final ComplaintDesk complaints;
    private final FeedbackBook book;
    private final FeedbackFiles files;
    private final CaseTasks tasks;
    private final WorkItems work;

    FeedbackOffice(
            Office office,
            PublicFeedback citizens,
            ComplaintDesk complaints,
            FeedbackBook book,
            FeedbackFiles files,
            CaseTasks tasks,
            WorkItems work) {
        this.office = office;
        this.citizens = citizens;
        this.complaints = complaints;
        this.book = book;
        this.files = files;
        this.tasks = tasks;
        this.work = work;
    }

    CaseView open() {
        return office.view(CLERK, office.register(CLERK, "XK-069", "511621"));
    }

    /** A case that is over: the organ was not the one to turn to. */
    CaseView over() {
        long id = open().summary().id();
        office.complete(INVOLVED, id, REFUSE);
        return office.view(CLERK, id);
    }

    static GiveRating stars(CaseView about, int score) {
        return new GiveRating(
                about.summary().number(),
                about.queryCode(),
                score,
                score > Rating.BAD ? Set.of() : Set.of(RatingReason.ATTITUDE),
                "窗口让我找𠮷科长，没有人在。",
                Channel.ONLINE);
    }

    Rating rate(CaseView about, int score) {
        return citizens.rate(stars(about, score), HOME);
    }

    /** @return the bad rating's id among what is to be answered */
    long badlyRated() {
        Rating rating = rate(over(), 1);
        return office
                .as(REFORM, () -> book.page(new FeedbackQuery(null, FeedbackKind.RATING, false), Long.MAX_VALUE, 200))
                .stream()
                .filter(line -> line.caseId() == rating.caseId())
                .findFirst()
                .orElseThrow()
                .id();
    }

    static FileComplaint complaint(String body, Contact contact) {
        return new FileComplaint(body, "", Topic.UNLAWFUL_ACT, "未取得取水许可，擅自取水，𠮷家沟断流。", contact, Channel.TELEPHONE);
    }

    Receipt complained(Contact contact) {
        String body = office.view(CLERK, office.register(CLERK, "XK-069", "511621"))
                .route()
                .decidingBody();
        return office.as(CLERK, () -> complaints.record(complaint(body, contact)));
    }

    List<CaseTask> tasks(String officer, long id) {
        return office.as(officer, () -> tasks.of(FeedbackRecords.key(id)));
    }

    FeedbackView view(String officer, long id) {
        return office.as(officer, () -> book.view(id));
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

    void handle(long id) {
        complete(HANDLER, id, Map.of("outcome", "founded", "opinion", "窗口确实无人值守。", "measures", "已调整值班并向当事人致歉。"));
    }

    void call(long id, String heard) {
        complete(REFORM, id, Map.of("outcome", heard, "opinion", "电话回访。"));
    }

    String letter(long id, PaperKind kind) {
        return office.as(REFORM, () -> files.papers(id).stream()
                .filter(paper -> paper.kind() == kind)
                .map(Paper::id)
                .map(paper -> PaperText.of(files.print(id, paper)))
                .findFirst()
                .orElseThrow());
    }
}

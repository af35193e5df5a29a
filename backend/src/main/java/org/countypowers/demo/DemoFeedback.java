package org.countypowers.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.CaseSummary;
import org.countypowers.casework.Cases;
import org.countypowers.casework.Contact;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.ComplaintDesk;
import org.countypowers.feedback.FeedbackBook;
import org.countypowers.feedback.FeedbackKind;
import org.countypowers.feedback.FeedbackQuery;
import org.countypowers.feedback.FileComplaint;
import org.countypowers.feedback.GiveRating;
import org.countypowers.feedback.RatingDesk;
import org.countypowers.feedback.RatingReason;
import org.countypowers.feedback.Topic;
import org.countypowers.organisation.Bodies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What citizens said of 岳池县's services: ratings good and bad, and complaints in each state. */
@Component
@Profile("demo")
class DemoFeedback {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFeedback.class);
    private static final String WINDOW = "yuechi.window";
    private static final String HANDLER = "yuechi.handler2";
    private static final String REFORM = "yuechi.reform";
    private static final String WATER = "018";
    /** How the names begin of those who applied at 岳池县's window. */
    private static final List<String> APPLICANTS = List.of("岳池县", "武胜县", "广安区");

    private static final int SEARCHED = 50;
    private static final Contact CITIZEN = new Contact("赵秀英", "13900139000");
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "属于受理范围。");
    private static final Map<String, Object> REFUSE =
            Map.of("outcome", "refuse", "refusalReasons", "所述事项正在人民法院审理。", "opinion", "不属于受理范围。");
    private static final Map<String, Object> CONTACTED =
            Map.of("outcome", "contacted", "opinion", "已电话联系当事人，当事人反映等候时间过长。");
    private static final Map<String, Object> FOUNDED =
            Map.of("outcome", "founded", "opinion", "经调取窗口排班和视频，情况属实。", "measures", "已增设一名综合窗口人员，并向当事人致歉。");
    private static final Map<String, Object> SATISFIED = Map.of("outcome", "satisfied", "opinion", "当事人对整改表示满意。");

    private final DemoDesk office;
    private final Cases cases;
    private final RatingDesk ratings;
    private final ComplaintDesk complaints;
    private final FeedbackBook book;
    private final Bodies bodies;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoFeedback(
            DemoDesk office,
            Cases cases,
            RatingDesk ratings,
            ComplaintDesk complaints,
            FeedbackBook book,
            Bodies bodies) {
        this.office = office;
        this.cases = cases;
        this.ratings = ratings;
        this.complaints = complaints;
        this.book = book;
        this.bodies = bodies;
    }

    void hear() {
        rate();
        String body = bodies.holding(DemoOffice.YUECHI, WATER).orElseThrow().id();
        complain(body, 20, Topic.REFUSAL, CITIZEN, "窗口以“领导不在”为由不收材料，没有出具任何凭证。");
        complain(body, 1, Topic.DELAY, CITIZEN, "取水许可延续申请交上去以后一直没有答复。");
        work(complain(body, 8, Topic.FEE, CITIZEN, "代办点收取了二百元“资料费”，没有票据。"), 7, ACCEPT);
        work(complain(body, 9, Topic.OTHER, CITIZEN, "对法院正在审理的赔偿不服，要求水利局改变决定。"), 8, REFUSE);
        long answered = complain(body, 12, Topic.ATTITUDE, CITIZEN, "咨询时工作人员态度生硬，不作一次性告知。");
        work(answered, 11, ACCEPT);
        work(answered, 3, FOUNDED);
        long anonymous = complain(body, 15, Topic.UNLAWFUL_ACT, null, "有人未取得取水许可在河道抽水。");
        work(anonymous, 14, ACCEPT);
        work(anonymous, 6, FOUNDED);
        LOG.info("demo feedback: ratings and complaints made");
    }

    private void rate() {
        LocalDate today = day(0);
        AtomicReference<List<CaseSummary>> over = new AtomicReference<>(List.of());
        office.at(
                today,
                WINDOW,
                () -> over.set(APPLICANTS.stream()
                        .flatMap(name -> cases.search(name, Long.MAX_VALUE, SEARCHED).stream())
                        .filter(line -> line.status() == CaseStatus.CLOSED)
                        .filter(line -> line.countyCode().equals(DemoOffice.YUECHI))
                        .toList()));
        int[] stars = {5, 4, 5, 2, 1, 1, 3};
        for (int no = 0; no < Math.min(stars.length, over.get().size()); no++) {
            rate(over.get().get(no).number(), stars[no], today);
        }
        List<Long> bad = bad();
        // The first stays as it came, the second is being put right, the third is over.
        for (int no = 1; no < bad.size(); no++) {
            work(bad.get(no), 0, CONTACTED);
            if (no > 1) {
                work(bad.get(no), 0, FOUNDED);
                work(bad.get(no), 0, SATISFIED);
            }
        }
    }

    private void rate(String number, int stars, LocalDate day) {
        boolean bad = stars < 3;
        office.at(
                day,
                WINDOW,
                () -> ratings.record(new GiveRating(
                        number,
                        "",
                        stars,
                        bad ? Set.of(RatingReason.SPEED) : Set.of(),
                        bad ? "等了一个上午才轮到我。" : "",
                        Channel.IN_PERSON)));
    }

    private List<Long> bad() {
        AtomicReference<List<Long>> ids = new AtomicReference<>();
        office.at(
                day(0),
                REFORM,
                () -> ids.set(
                        book
                                .page(new FeedbackQuery(false, FeedbackKind.RATING, false), Long.MAX_VALUE, SEARCHED)
                                .stream()
                                .map(line -> line.id())
                                .toList()));
        return ids.get();
    }

    private long complain(String body, int ago, Topic topic, Contact contact, String text) {
        long[] id = new long[1];
        Channel channel = contact == null ? Channel.HOTLINE_12345 : Channel.TELEPHONE;
        office.at(
                day(ago),
                WINDOW,
                () -> id[0] = complaints
                        .record(new FileComplaint(body, "", topic, text, contact, channel))
                        .id());
        return id[0];
    }

    private void work(long id, int ago, Map<String, Object> answers) {
        String officer = answers == CONTACTED || answers == FOUNDED ? HANDLER : REFORM;
        office.at(day(ago), officer, () -> {
            String key = book.view(id).seen().key();
            if (!office.complete(key, () -> book.view(id).seen(), step -> answers)) {
                throw new IllegalStateException("nothing to do for " + officer);
            }
        });
    }

    /** A working day about so many days ago. */
    private LocalDate day(int ago) {
        LocalDate day = LocalDate.now(real).minusDays(ago);
        int past = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return past > 0 ? day.minusDays(past) : day;
    }
}

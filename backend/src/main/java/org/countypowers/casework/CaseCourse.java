package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.countypowers.audit.Auditable;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.Clocks.Hand;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.deadline.StartClock;
import org.countypowers.organisation.Bodies;
import org.countypowers.routing.Route;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all acts on a case share: the locked file, its route and readers, its clocks, its trail. */
@Component
class CaseCourse {
    private final CaseStore store;
    private final CaseTexts texts;
    private final Bodies bodies;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int supplementDays;

    CaseCourse(
            CaseStore store,
            CaseTexts texts,
            Bodies bodies,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${countypowers.casework.supplement-days:15}") int supplementDays) {
        this.supplementDays = supplementDays;
        this.store = store;
        this.texts = texts;
        this.bodies = bodies;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    CaseFile file(long caseId) {
        return new CaseFile(store.lock(caseId).orElseThrow());
    }

    Route route(CaseFile file) {
        return texts.route(file.route());
    }

    void moveTo(CaseFile file, Route route) {
        boolean otherBodies = !bodies(route).equals(bodies(route(file)));
        file.moveTo(texts.write(route));
        if (otherBodies) {
            allowOnly(file.row().id(), route);
        }
    }

    /** Opens the case to the bodies of this route and to nobody else. */
    void allowOnly(long caseId, Route route) {
        store.disallowAll(caseId);
        allow(caseId, route);
    }

    /** Opens the case to the bodies of its route; who only gets a copy reads. */
    void allow(long caseId, Route route) {
        List<String> working = working(route);
        store.allow(working, caseId, "WORK");
        store.allow(reading(route), caseId, "COPY");
    }

    static List<String> working(Route route) {
        return Stream.concat(
                        Stream.of(
                                route.receivingBody(),
                                route.preparingBody(),
                                route.acceptingBody(),
                                route.coReviewBody(),
                                route.decidingBody(),
                                route.approvingBody()),
                        route.firstReviewBodies().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static List<String> reading(Route route) {
        return Stream.of(route.copyTo(), route.nameBody())
                .filter(unit -> unit != null && !working(route).contains(unit))
                .distinct()
                .toList();
    }

    private static List<List<String>> bodies(Route route) {
        return List.of(working(route), reading(route));
    }

    /** The newest answers given at a step, or none. */
    Map<String, Object> answers(long caseId, String step) {
        return store.lastOpinion(caseId, step)
                .map(opinion -> texts.answers(opinion.answers()))
                .orElse(Map.of());
    }

    void startNotice(CaseFile file, LocalDate from) {
        startClock(file, ClockKind.NOTICE, route(file).acceptingBody(), "行政许可法第三十二条第一款第四项", from, 5, LimitUnit.WD, 0);
    }

    /** The time that the applicant has for supplements; until then nothing is returned. */
    void startSupplement(CaseFile file) {
        startClock(
                file,
                ClockKind.SUPPLEMENT,
                route(file).receivingBody(),
                org.countypowers.deadline.Clock.HOUSE_RULE,
                today(),
                supplementDays,
                LimitUnit.WD,
                0);
    }

    /** What the county that prepares a direct report has. */
    void startPreparation(CaseFile file) {
        startClock(
                file,
                ClockKind.PREPARATION,
                route(file).preparingBody(),
                org.countypowers.deadline.Clock.HOUSE_RULE,
                today(),
                3,
                LimitUnit.WD,
                0);
    }

    /** A clock runs on, now for another organ and in its calendar. */
    Hand hand(CaseFile file, ClockKind kind, String body) {
        return new Hand(file.row().id(), kind, body, bodies.body(body).divisionCode());
    }

    void handOver(CaseFile file, ClockKind kind, String body) {
        clocks.hand(List.of(hand(file, kind, body)));
    }

    boolean runs(CaseFile file, ClockKind kind) {
        return holder(file, kind).isPresent();
    }

    /** Whose clock of this kind runs. */
    Optional<String> holder(CaseFile file, ClockKind kind) {
        return clocks.ofCase(file.row().id()).stream()
                .filter(clock -> clock.kind() == kind && clock.running())
                .map(clock -> clock.holderBody())
                .findFirst();
    }

    /** Since when five days ran for this receipt; empty when they never did. */
    Optional<LocalDate> noticeBegan(CaseFile file) {
        return clocks.ofCase(file.row().id()).stream()
                .filter(clock ->
                        clock.kind() == ClockKind.NOTICE && !clock.startedOn().isBefore(file.receivedOn()))
                .map(clock -> clock.startedOn())
                .min(Comparator.naturalOrder());
    }

    /** Since when the organ that must answer has had the file. */
    LocalDate noticeSince(CaseFile file) {
        return clocks.ofCase(file.row().id()).stream()
                .filter(running -> running.kind() == ClockKind.NOTICE && running.running())
                .map(running -> running.startedOn())
                .findFirst()
                .orElse(file.receivedOn());
    }

    /** @param promise working days promised, 0 for none */
    void startClock(
            CaseFile file,
            ClockKind kind,
            String holder,
            String article,
            LocalDate from,
            int amount,
            LimitUnit unit,
            int promise) {
        String cited = article.length() > 200 ? article.substring(0, 200) : article;
        clocks.start(new StartClock(
                file.row().id(), kind, holder, bodies.body(holder).divisionCode(), cited, from, amount, unit, promise));
    }

    void stopClock(CaseFile file, ClockKind kind, LocalDate on) {
        clocks.stop(file.row().id(), kind, on);
    }

    void save(CaseFile file) {
        store.update(file.changed(file.row().lastActor(), LocalDateTime.now(clock)));
    }

    void tell(CaseFile file, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(
                org.countypowers.audit.Stream.ofCase(file.row().id()),
                action,
                file.row().number(),
                after));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

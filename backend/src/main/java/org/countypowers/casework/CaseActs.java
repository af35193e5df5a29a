package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.countypowers.audit.Auditable;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.deadline.StartClock;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The course of a case, act by act, as the steps of the models call it inside an officer's command or the sweep. Carries
 * no permission of its own; no page reaches it. Each act is idempotent: done twice, it changes nothing the second time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseActs {
    private final CaseStore store;
    private final CaseTexts texts;
    private final Matters matters;
    private final Routes routes;
    private final Bodies bodies;
    private final Clocks clocks;
    private final ProcessRuntime processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseActs(
            CaseStore store,
            CaseTexts texts,
            Matters matters,
            Routes routes,
            Bodies bodies,
            Clocks clocks,
            ProcessRuntime processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.matters = matters;
        this.routes = routes;
        this.bodies = bodies;
        this.clocks = clocks;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the case to its bodies, starts the first clock and intake. */
    void begin(long caseId) {
        CaseFile file = file(caseId);
        Route route = route(file);
        allow(caseId, route);
        boolean preparing = route.preparingBody() != null;
        if (preparing) {
            startClock(file, ClockKind.PREPARATION, route.preparingBody(), "本系统设置", today(), 3, LimitUnit.WD, 0);
        } else {
            startNotice(file, route, file.row().receivedOn());
        }
        Map<String, Object> facts = intakeFacts(route);
        facts.put("preparing", preparing);
        facts.put("preparingBody", route.preparingBody());
        processes.start("case-intake", Long.toString(caseId), facts);
    }

    /** The county has submitted a direct report: the province's five days begin. */
    public void submit(long caseId) {
        CaseFile file = file(caseId);
        clocks.stop(caseId, ClockKind.PREPARATION, today());
        startNotice(file, route(file), today());
        tell(file, "case.submit", Map.of("to", route(file).acceptingBody()));
    }

    /** 行政许可法 32(1)(4): the notice stops the five days. */
    public void askForSupplement(long caseId) {
        CaseFile file = file(caseId);
        if (file.status() == CaseStatus.RECEIVED) {
            file.askForSupplement();
            save(file);
            clocks.stop(caseId, ClockKind.NOTICE, today());
            tell(file, "case.supplement.ask", Map.of());
        }
    }

    public void receiveSupplement(long caseId) {
        CaseFile file = file(caseId);
        if (file.status() == CaseStatus.AWAITING_SUPPLEMENT) {
            file.receiveAnew(today());
            save(file);
            startNotice(file, route(file), today());
            tell(file, "case.supplement.receive", Map.of());
        }
    }

    /**
     * Asks the register again on the day of acceptance. When another body accepts now, the file moves there.
     *
     * @return the accepting body, which the intake's next task goes to
     */
    public String confirmRoute(long caseId) {
        CaseFile file = file(caseId);
        Route before = route(file);
        Route now = routeToday(file);
        if (!now.acceptingBody().equals(before.acceptingBody())) {
            file.moveTo(texts.write(now));
            save(file);
            store.disallowAll(caseId);
            allow(caseId, now);
            tell(file, "case.transfer", Map.of("from", before.acceptingBody(), "to", now.acceptingBody()));
        }
        return now.acceptingBody();
    }

    /** 行政许可法 32(1)(5), or by silence as of receipt 32(1)(4): the route is final, the limit of the decision runs. */
    public void accept(long caseId, boolean deemed) {
        CaseFile file = file(caseId);
        if (file.status() != CaseStatus.RECEIVED) {
            return;
        }
        LocalDate on = deemed ? file.row().receivedOn() : today();
        Route route = routeToday(file);
        file.moveTo(texts.write(route));
        file.accept(on, deemed);
        save(file);
        store.disallowAll(caseId);
        allow(caseId, route);
        clocks.stop(caseId, ClockKind.NOTICE, today());
        boolean firstReview = route.firstReviewBody() != null;
        if (firstReview) {
            startClock(file, ClockKind.FIRST_REVIEW, route.firstReviewBody(), "行政许可法第四十三条", on, 20, LimitUnit.WD, 0);
        } else {
            startDecision(file, route, on);
        }
        tell(
                file,
                deemed ? "case.accept.deemed" : "case.accept",
                Map.of(
                        "on",
                        on,
                        "deciding",
                        route.decidingBody(),
                        "form",
                        route.form(),
                        "register",
                        String.valueOf(route.registerEntryId())));
        Map<String, Object> facts = new HashMap<>();
        facts.put("firstReview", firstReview);
        facts.put("firstReviewBody", route.firstReviewBody());
        facts.put("decidingBody", route.decidingBody());
        facts.put("approvingBody", route.approvingBody());
        facts.put("servingBody", route.receivingBody());
        facts.put("scheme", file.row().scheme());
        processes.start("case-decision", Long.toString(caseId), facts);
    }

    public void refuseAcceptance(long caseId) {
        CaseFile file = file(caseId);
        if (file.status() == CaseStatus.RECEIVED) {
            file.refuseAcceptance(today());
            save(file);
            clocks.stop(caseId, ClockKind.NOTICE, today());
            tell(file, "case.acceptance.refuse", Map.of());
        }
    }

    public void giveBack(long caseId) {
        CaseFile file = file(caseId);
        if (file.status() == CaseStatus.AWAITING_SUPPLEMENT) {
            file.giveBack(today());
            save(file);
            tell(file, "case.return", Map.of());
        }
    }

    public void forward(long caseId) {
        CaseFile file = file(caseId);
        Route route = route(file);
        clocks.stop(caseId, ClockKind.FIRST_REVIEW, today());
        startDecision(file, route, today());
        tell(file, "case.forward", Map.of("to", route.decidingBody()));
    }

    public void decide(long caseId, boolean granted) {
        CaseFile file = file(caseId);
        if (file.status() == CaseStatus.ACCEPTED) {
            file.decide(granted, today());
            save(file);
            clocks.stop(caseId, ClockKind.DECISION, today());
            Route route = route(file);
            startClock(file, ClockKind.SERVICE, route.receivingBody(), "行政许可法第四十四条", today(), 10, LimitUnit.WD, 0);
            tell(file, granted ? "case.decide.grant" : "case.decide.refuse", Map.of("name", route.nameBody()));
        }
    }

    public void close(long caseId) {
        CaseFile file = file(caseId);
        if (file.status().open()) {
            Map<String, Object> service = store.lastOpinion(caseId, "Task_ServeDecision")
                    .map(opinion -> texts.answers(opinion.answers()))
                    .orElse(Map.of());
            LocalDate served = service.get("servedOn") == null
                    ? today()
                    : LocalDate.parse(service.get("servedOn").toString());
            file.close(served, today());
            save(file);
            clocks.stop(caseId, ClockKind.SERVICE, served);
            tell(file, "case.close", Map.of("served", served));
        }
    }

    private CaseFile file(long caseId) {
        return new CaseFile(store.lock(caseId).orElseThrow());
    }

    private Route route(CaseFile file) {
        return texts.route(file.row().route());
    }

    private Route routeToday(CaseFile file) {
        return routes.find(
                file.row().matterId(), file.row().countyCode(), file.row().townCode(), today());
    }

    private static Map<String, Object> intakeFacts(Route route) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("receivingBody", route.receivingBody());
        facts.put("acceptingBody", route.acceptingBody());
        return facts;
    }

    private void allow(long caseId, Route route) {
        Stream.of(
                        route.receivingBody(),
                        route.preparingBody(),
                        route.acceptingBody(),
                        route.firstReviewBody(),
                        route.decidingBody(),
                        route.approvingBody())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(unit -> store.allow(unit, caseId, "WORK"));
        List<String> copies = Stream.of(route.copyTo(), route.nameBody())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        copies.forEach(unit -> store.allow(unit, caseId, "COPY"));
    }

    private void startNotice(CaseFile file, Route route, LocalDate from) {
        startClock(file, ClockKind.NOTICE, route.acceptingBody(), "行政许可法第三十二条第一款第四项", from, 5, LimitUnit.WD, 0);
    }

    private void startDecision(CaseFile file, Route route, LocalDate from) {
        Matter matter = matters.matter(file.row().matterId());
        startClock(
                file,
                ClockKind.DECISION,
                route.decidingBody(),
                matter.legalBasis(),
                from,
                matter.statutoryLimit(),
                matter.limitUnit(),
                matter.promisedWorkingDays());
    }

    private void startClock(
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

    private void save(CaseFile file) {
        store.update(file.changed(file.row().lastActor(), LocalDateTime.now(clock)));
    }

    private void tell(CaseFile file, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(
                org.countypowers.audit.Stream.ofCase(file.row().id()),
                action,
                file.row().number(),
                after));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.delegation.Clauses;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.springframework.stereotype.Component;

/** What the law says against an answer, by field; empty when nothing does. */
@Component
class BatchAnswerRules {
    private static final String EXCEPTION = "exception";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");

    private final BatchStore store;
    private final BatchAnswers given;
    private final CommentPeriod comments;
    private final Papers papers;
    private final Clock clock;

    BatchAnswerRules(BatchStore store, BatchAnswers given, CommentPeriod comments, Papers papers, Clock clock) {
        this.store = store;
        this.given = given;
        this.comments = comments;
        this.papers = papers;
        this.clock = clock;
    }

    Map<String, String> faults(BatchRow batch, String step, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        past(answers, faults, "heldOn", today);
        past(answers, faults, "partyOn", today);
        past(answers, faults, "publishedOn", today);
        inOrder(batch, answers, faults);
        if (answers.get("url") != null && !ADDRESS.matcher(text(answers, "url")).matches()) {
            faults.put("url", "batch.error.url");
        }
        comments.check(batch, step, answers, faults);
        LocalDate effective = day(answers, "effectiveOn");
        if (effective != null) {
            LocalDate published = day(answers, "publishedOn");
            if (!effective.isAfter(today)) {
                faults.put("effectiveOn", "batch.error.effectivePast");
            } else if (published != null && !effective.isAfter(published)) {
                faults.put("effectiveOn", "batch.error.effectiveBeforePublished");
            } else if (batch.pilotUntil() != null && !effective.isBefore(batch.pilotUntil())) {
                faults.put("effectiveOn", "batch.error.effectiveAfterPilot");
            }
        }
        if (answers.get("instrumentNo") != null
                && papers.isIssued(batch.officeBody(), PaperKind.REPLY, text(answers, "instrumentNo"))) {
            faults.put("instrumentNo", "batch.error.instrumentTaken");
        }
        if (step.equals("Task_ReviewCompetition")) {
            competition(answers, faults);
        }
        if (step.equals("Task_TableBatch") && batch.partyFirst() && day(answers, "partyOn") == null) {
            faults.put("partyOn", "batch.error.partyFirst");
        }
        return faults;
    }

    /** 公平竞争审查条例 12, 13: an exception is one that the law has, and ends; what keeps competition out is not issued. */
    private static void competition(Map<String, Object> answers, Map<String, String> faults) {
        // A release without a way back for what fails asks for "result".
        if ("failed".equals(answers.get("result"))) {
            faults.put("result", "batch.error.competitionFailed");
        } else if ((EXCEPTION.equals(answers.get("result")) || EXCEPTION.equals(answers.get("outcome")))
                && !Clauses.citesLaw(String.valueOf(answers.get("clause")))) {
            faults.put("clause", "batch.error.clause");
        }
    }

    /** The meeting decides on what was reviewed (SPEC 2), and nothing is published that it has not decided. */
    private void inOrder(BatchRow batch, Map<String, Object> answers, Map<String, String> faults) {
        LocalDate held = day(answers, "heldOn");
        if (held != null) {
            store.lastOpinion(batch.id(), "Task_ReviewLegality")
                    .filter(reviewed -> held.isBefore(reviewed.givenAt().toLocalDate()))
                    .ifPresent(early -> faults.put("heldOn", "batch.error.heldBeforeLegality"));
        }
        if (held != null) {
            store.lastOpinion(batch.id(), "Task_TableBatch")
                    .filter(tabled -> held.isBefore(tabled.givenAt().toLocalDate()))
                    .ifPresent(early -> faults.putIfAbsent("heldOn", "batch.error.heldBeforeTabled"));
        }
        LocalDate published = day(answers, "publishedOn");
        if (published != null) {
            LocalDate decided = day(given.at(batch.id(), "Task_Deliberate"), "heldOn");
            if (decided != null && published.isBefore(decided)) {
                faults.put("publishedOn", "batch.error.publishedBeforeMeeting");
            }
        }
    }

    private static void past(Map<String, Object> answers, Map<String, String> faults, String field, LocalDate today) {
        LocalDate day = day(answers, field);
        if (day != null && day.isAfter(today)) {
            faults.put(field, "batch.error.future");
        }
    }

    private static String text(Map<String, Object> answers, String field) {
        return answers.get(field).toString().strip();
    }

    private static LocalDate day(Map<String, Object> answers, String field) {
        Object given = answers.get(field);
        return given == null || given.toString().isBlank() ? null : LocalDate.parse(given.toString());
    }
}

package org.countypowers.replay;

import java.util.List;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecords;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Explanation;
import org.countypowers.deadline.Explanation.Day;
import org.countypowers.deadline.Explanation.Verdict;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.document.Sheets;
import org.countypowers.organisation.Bodies;
import org.countypowers.replay.Sheet.Column;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Proves on paper how long a case took by the law: each day of each clock, counted or not, with what it rests on (行政许可法 42, 45, 82). */
@Service
@PreAuthorize("hasAuthority('CASE_REPLAY')")
public class ClockProofs {
    private final CaseRecords records;
    private final Sheets sheets;
    private final Bodies bodies;

    ClockProofs(CaseRecords records, Sheets sheets, Bodies bodies) {
        this.records = records;
        this.sheets = sheets;
        this.bodies = bodies;
    }

    /** As a PDF. @throws NoSuchElementException when the case is not in the reader's scope */
    public byte[] print(long caseId, ReplayWords words) {
        return sheets.print(Sheet.TEMPLATE, sheet(records.timed(caseId), words).fields());
    }

    Sheet sheet(CaseRecord record, ReplayWords words) {
        Sheet sheet = new Sheet(words.of("replay.clocks.title"))
                .fact(words.of("replay.fact.number"), record.number())
                .fact(words.of("replay.fact.matter"), record.matterName());
        List<Explanation> clocks = records.clocks(record.id());
        if (clocks.isEmpty()) {
            sheet.note(words.of("replay.clocks.none"));
        }
        clocks.forEach(each -> clock(sheet, each, words));
        return sheet;
    }

    private void clock(Sheet sheet, Explanation explanation, ReplayWords words) {
        Clock clock = explanation.clock();
        sheet.section(words.of("clock." + clock.kind()))
                .fact(
                        words.of("replay.clock.holder"),
                        bodies.body(clock.holderBody()).name())
                .fact(words.of("replay.clock.article"), clock.article())
                .fact(
                        words.of("replay.clock.limit"),
                        words.of("replay.clock.limit." + clock.unit(), String.valueOf(clock.amount())))
                .fact(
                        words.of("replay.clock.extended"),
                        clock.extendedBy() == 0
                                ? ""
                                : words.of("replay.clock.extendedBy", String.valueOf(clock.extendedBy())))
                .fact(words.of("replay.clock.start"), clock.startedOn())
                .fact(
                        words.of("replay.clock.due"),
                        clock.dueOn() + (clock.provisional() ? words.of("replay.clock.provisional") : ""))
                .fact(words.of("replay.clock.promised"), clock.promisedDueOn())
                .fact(words.of("replay.clock.stopped"), clock.stoppedOn())
                .fact(words.of("replay.clock.result"), words.of("replay.clock.result." + result(clock)))
                .table(
                        List.of(
                                new Column(words.of("clock.day"), 18),
                                new Column(words.of("clock.number"), 12),
                                new Column(words.of("clock.verdict"), 16),
                                new Column(words.of("clock.reason"), 54)),
                        explanation.days().stream()
                                .map(day -> row(clock, day, words))
                                .toList());
    }

    private static String result(Clock clock) {
        if (clock.running()) {
            return clock.suspended() ? "SUSPENDED" : "RUNNING";
        }
        return clock.stoppedOn().isAfter(clock.dueOn()) ? "LATE" : "KEPT";
    }

    private static List<String> row(Clock clock, Day day, ReplayWords words) {
        boolean extended =
                day.verdict() == Verdict.COUNTED && clock.unit() != LimitUnit.MONTH && day.number() > clock.amount();
        return List.of(
                day.date().toString(),
                day.number() == 0 ? "" : String.valueOf(day.number()),
                words.of(extended ? "replay.clock.day.extended" : "verdict." + day.verdict()),
                words.of(day.reasonKey()) + " " + day.detail() + (extended ? words.of("replay.clock.day.clause") : ""));
    }
}

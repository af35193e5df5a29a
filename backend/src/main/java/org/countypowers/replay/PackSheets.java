package org.countypowers.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecord.Said;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.forms.FormField;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.replay.Answering.Answer;
import org.countypowers.replay.Sheet.Column;
import org.springframework.stereotype.Component;

/** The sheets of a pack that are made from what the database keeps. */
@Component
class PackSheets {
    /** Signed by the legal unit: what it advises stays within the office (政府信息公开条例 16). */
    private static final String LEGAL = "LEGAL";

    private static final String LEGAL_STEP = "Task_LegalReview";
    /** What the shipped forms call the reasons of a decision. */
    private static final List<String> REASONS =
            List.of("factsFound", "legalGrounds", "conditions", "validUntil", "refusalReasons");

    private static final String SERVED_ON = "servedOn";

    private final CaseReplay replays;
    private final Answering answering;
    private final Bodies bodies;
    private final Matters matters;

    PackSheets(CaseReplay replays, Answering answering, Bodies bodies, Matters matters) {
        this.replays = replays;
        this.answering = answering;
        this.bodies = bodies;
        this.matters = matters;
    }

    Sheet cover(CaseRecord record, List<String> mark, ReplayWords words) {
        Answer answer = answering.of(record);
        Map<String, String> remedies = answer.remedies();
        Sheet sheet = new Sheet(words.of("replay.pack.cover"), true)
                .fact(words.of("replay.fact.number"), record.number())
                .fact(words.of("replay.fact.matter"), record.matterName())
                .fact(words.of("replay.fact.title"), record.title())
                .fact(words.of("replay.fact.applicant"), record.applicant().name())
                .fact(words.of("replay.fact.organ"), name(record.route().nameBody()))
                .fact(words.of("replay.fact.status"), words.of("caseStatus." + record.status()))
                .fact(words.of("replay.fact.decided"), record.decidedOn())
                .fact(words.of("replay.fact.answers"), name(answer.body()))
                .fact(
                        words.of("replay.fact.answersWhy"),
                        words.of(answer.key(), answer.arguments().toArray()))
                .fact(
                        words.of("replay.fact.reconsideration"),
                        words.of("replay.reconsideration", remedies.get("reconsideration")))
                .fact(
                        words.of("replay.fact.court"),
                        words.of("replay.court." + remedies.get("court"), remedies.get("courtPlace")));
        if (!record.decided()) {
            sheet.note(words.of("replay.pack.undecided"));
        }
        mark.forEach(sheet::note);
        return sheet;
    }

    Sheet decision(CaseRecord record, ReplayWords words) {
        Sheet sheet = new Sheet(words.of("replay.pack.decision"));
        if (!record.decided()) {
            return sheet.note(words.of("replay.pack.undecided"));
        }
        sheet.fact(words.of("replay.fact.decided"), record.decidedOn())
                .fact(words.of("replay.fact.organ"), name(record.route().nameBody()))
                .fact(words.of("replay.fact.deciding"), name(record.route().decidingBody()))
                .fact(
                        words.of("replay.fact.basis"),
                        matters.matterOn(record.matterId(), record.decidedOn()).legalBasis());
        for (Said said : record.said()) {
            for (FormField field : replays.fields(said)) {
                if (REASONS.contains(field.key())) {
                    sheet.fact(
                            words.of("replay.pack.by", field.label(), said.stepName()),
                            answered(field, said.answers().get(field.key())));
                }
            }
        }
        return sheet;
    }

    Sheet application(CaseRecord record, ReplayStep registered, ReplayWords words) {
        Applicant applicant = record.applicant();
        Matter matter = matters.matter(record.matterId());
        boolean same = record.identifierDigest()
                .equals(registered.act().after().getOrDefault("identifierDigest", record.identifierDigest()));
        Sheet sheet = new Sheet(words.of("replay.pack.application"))
                .fact(words.of("replay.fact.received"), record.receivedOn())
                .fact(words.of("replay.fact.matter"), record.matterName())
                .fact(words.of("replay.fact.title"), record.title())
                .fact(words.of("replay.fact.applicant"), applicant.name())
                .fact(words.of("case.identifier"), applicant.identifier())
                .fact(words.of("replay.fact.noIdReason"), applicant.noIdReason())
                .fact(words.of("case.mobile"), applicant.mobile())
                .fact(words.of("case.address"), applicant.address())
                .fact(words.of("case.agent"), applicant.agentName())
                .fact(words.of("replay.fact.agentIdentifier"), applicant.agentIdentifier())
                .fact(words.of("replay.fact.agentMobile"), applicant.agentMobile())
                .fact(words.of("case.electronic"), words.of("answer." + applicant.electronicService()))
                .fact(words.of("replay.fact.project"), record.projectCode())
                .note(words.of(same ? "replay.pack.registered.same" : "replay.pack.registered.altered"));
        Set<Integer> handedIn = StepsThen.numbers(registered.act().after().getOrDefault("materials", ""));
        List<List<String>> rows = new ArrayList<>();
        for (int no = 1; no <= matter.materials().size(); no++) {
            rows.add(List.of(
                    String.valueOf(no),
                    matter.materials().get(no - 1),
                    words.of(handedIn.contains(no) ? "case.material.present" : "case.material.missing")));
        }
        return sheet.section(words.of("replay.pack.handedIn"))
                .table(
                        List.of(
                                new Column(words.of("replay.pack.no"), 10),
                                new Column(words.of("replay.pack.title"), 65),
                                new Column(words.of("replay.pack.note"), 25)),
                        rows);
    }

    Sheet service(CaseRecord record, ReplayWords words) {
        Sheet sheet = new Sheet(words.of("replay.pack.service"));
        List<Said> served = record.said().stream()
                .filter(said -> said.answers().containsKey(SERVED_ON))
                .toList();
        if (served.isEmpty()) {
            return sheet.note(words.of("replay.pack.service.none"));
        }
        served.forEach(said -> said(sheet, said, words));
        return sheet;
    }

    /** @param signatures by task; what the legal unit signed is named and its words are left out */
    Sheet opinions(CaseRecord record, Map<String, String> signatures, ReplayWords words) {
        Sheet sheet = new Sheet(words.of("replay.pack.opinions"));
        for (Said said : record.said()) {
            if (signatures.getOrDefault(said.taskId(), "").equals(LEGAL)
                    || said.step().equals(LEGAL_STEP)) {
                heading(sheet, said).note(words.of("replay.pack.withheld"));
            } else {
                said(sheet, said, words);
            }
        }
        return record.said().isEmpty() ? sheet.note(words.of("replay.pack.opinions.none")) : sheet;
    }

    Sheet power(Map<ReplayStep, PowerCheck> checks, ReplayWords words) {
        Sheet sheet = new Sheet(words.of("replay.pack.power"));
        if (checks.isEmpty()) {
            return sheet.note(words.of("replay.pack.power.none"));
        }
        checks.forEach((step, check) -> {
            sheet.section(words.of(
                    "replay.pack.power.act",
                    words.of("trail." + step.answer().orElseThrow().action()),
                    check.day().toString()));
            sheet.fact(words.of("replay.fact.deciding"), name(check.body()));
            RegisterEntry entry = check.entry();
            if (entry != null) {
                sheet.fact(words.of("replay.fact.form"), words.of("form." + entry.form()))
                        .fact(words.of("replay.fact.document"), entry.instrumentNo() + " " + entry.instrumentType())
                        .fact(words.of("replay.fact.from"), entry.validFrom())
                        .fact(
                                words.of("replay.fact.to"),
                                entry.validTo().equals(OfficerSetup.OPEN) ? "" : entry.validTo())
                        .fact(words.of("replay.fact.entrustBasis"), entry.entrustBasis())
                        .fact(words.of("replay.fact.batch"), entry.batchNo())
                        .fact(words.of("replay.fact.scope"), entry.scope());
            }
            check.findings()
                    .forEach(finding -> sheet.note((finding.good() ? "✓ " : "✗ ")
                            + words.of(finding.key(), finding.arguments().toArray())));
        });
        return sheet;
    }

    private void said(Sheet sheet, Said said, ReplayWords words) {
        heading(sheet, said);
        List<FormField> fields = replays.fields(said);
        if (fields.isEmpty()) {
            sheet.fact(words.of("case.opinion.outcome"), said.outcome())
                    .fact(words.of("case.opinion.text"), said.opinion())
                    .note(words.of("replay.form.unknown"));
        }
        fields.forEach(field ->
                sheet.fact(field.label(), answered(field, said.answers().get(field.key()))));
    }

    private static Sheet heading(Sheet sheet, Said said) {
        return sheet.section(said.stepName() + "　" + said.unitName() + "　" + said.officerName() + "　"
                + said.at().toLocalDate());
    }

    /** In the words of the form. */
    private static String answered(FormField field, Object value) {
        Collection<?> all = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return all.stream()
                .map(each -> field.choices().stream()
                        .filter(choice -> choice.value().equals(each.toString()))
                        .map(FormField.Choice::label)
                        .findFirst()
                        .orElse(Objects.toString(each)))
                .collect(Collectors.joining("、"));
    }

    private String name(String body) {
        return body == null || body.isEmpty() ? "" : bodies.body(body).name();
    }
}

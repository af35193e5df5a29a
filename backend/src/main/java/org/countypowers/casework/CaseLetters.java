package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.catalog.Procedure;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** Writes the papers that the law asks for at each act, in the name and with the footer that the form demands. */
@Component
class CaseLetters {
    private final Papers papers;
    private final CaseCourse course;
    private final CaseTexts texts;
    private final Matters matters;
    private final Bodies bodies;
    private final Clocks clocks;

    CaseLetters(Papers papers, CaseCourse course, CaseTexts texts, Matters matters, Bodies bodies, Clocks clocks) {
        this.papers = papers;
        this.course = course;
        this.texts = texts;
        this.matters = matters;
        this.bodies = bodies;
        this.clocks = clocks;
    }

    Paper issue(PaperKind kind, CaseFile file, Route route) {
        CaseRow row = file.row();
        String acting = acting(kind, route);
        GovernmentBody organ = bodies.body(organ(kind, route, acting));
        Matter matter = matters.matter(row.matterId());
        Map<String, Object> fields = new HashMap<>();
        fields.put("organ", organ.name());
        fields.put("entrusted", route.form() == DelegationForm.ENTRUST ? entrusted(organ, route) : null);
        fields.put("phone", organ.phone().isEmpty() ? null : organ.phone());
        fields.put("applicant", row.applicantName());
        fields.put("matter", matter.name());
        fields.put("title", row.title());
        fields.put("caseNumber", row.number());
        fields.put("queryCode", row.queryCode());
        fields.put("received", file.receivedOn());
        fields.putAll(OriginFields.of(papers.of(DocumentOwner.ofCase(row.id())), bodies));
        fields.put("accepted", file.acceptedOn());
        fields.put("officer", row.lastActor());
        fields.put("licence", matter.powerType().equals("行政许可"));
        switch (kind) {
            case RECEIPT -> receipt(fields, file, route, matter);
            case ACCEPTANCE -> acceptance(fields, file, route, matter);
            case SUPPLEMENT_NOTICE -> supplement(fields, row, matter);
            case NOT_REQUIRED, NON_ACCEPTANCE -> nonAcceptance(fields, row, organ);
            case RETURN_NOTICE -> returned(fields, row, organ);
            case GRANT -> grant(fields, file, route, matter, organ);
            case REFUSAL -> refusal(fields, row, organ);
            case SERVICE_RECORD -> service(fields, file);
        }
        return papers.issue(
                new IssuePaper(DocumentOwner.ofCase(row.id()), kind, organ, row.number(), course.today(), fields));
    }

    private static String acting(PaperKind kind, Route route) {
        return switch (kind) {
            case RECEIPT, SERVICE_RECORD -> route.receivingBody();
            case ACCEPTANCE, SUPPLEMENT_NOTICE, NOT_REQUIRED, NON_ACCEPTANCE, RETURN_NOTICE -> route.acceptingBody();
            case GRANT, REFUSAL -> route.nameBody();
            default -> throw new IllegalArgumentException("no paper of a case's course: " + kind);
        };
    }

    /** An entrusted organ acts in the entruster's name (行政许可法 24), a branch in its bureau's. */
    private static String organ(PaperKind kind, Route route, String acting) {
        boolean inAnothersName =
                route.form() == DelegationForm.ENTRUST || route.form() == DelegationForm.DISPATCHED_ORGAN;
        return inAnothersName && kind != PaperKind.RECEIPT ? route.nameBody() : acting;
    }

    private String entrusted(GovernmentBody organ, Route route) {
        return organ.id().equals(route.decidingBody())
                ? null
                : bodies.body(route.decidingBody()).name();
    }

    private void receipt(Map<String, Object> fields, CaseFile file, Route route, Matter matter) {
        fields.put("accepting", bodies.body(route.acceptingBody()).name());
        fields.put("materials", materials(file, matter));
        fields.put(
                "noticeDue",
                due(file.row().id(), ClockKind.NOTICE).map(Clock::dueOn).orElse(null));
    }

    private void acceptance(Map<String, Object> fields, CaseFile file, Route route, Matter matter) {
        String reviewing = route.firstReviewAfter(null);
        Clock clock = due(file.row().id(), reviewing != null ? ClockKind.FIRST_REVIEW : ClockKind.DECISION)
                .orElseThrow();
        fields.put("deemed", file.deemedAccepted());
        fields.put("materials", materials(file, matter));
        fields.put("limit", matter.statutoryLimit());
        fields.put("limitUnit", matter.limitUnit().name());
        fields.put("promise", matter.promisedWorkingDays() == 0 ? null : matter.promisedWorkingDays());
        fields.put("due", clock.dueOn());
        fields.put("provisional", clock.provisional());
        fields.put("special", text(special(matter)));
        fields.put(
                "firstReview", reviewing == null ? null : bodies.body(reviewing).name());
        fields.put("deciding", bodies.body(route.nameBody()).name());
    }

    /** 行政许可法 45: what is excluded from the limit, each with the clause that excludes it. */
    private static String special(Matter matter) {
        return matter.procedures().stream()
                .filter(Procedure::suspends)
                .map(procedure -> procedure.wording() + "（" + procedure.clause() + "）")
                .collect(Collectors.joining("、"));
    }

    private void supplement(Map<String, Object> fields, CaseRow row, Matter matter) {
        Map<String, Object> answers = course.answers(row.id(), "Task_CheckMaterials");
        List<String> missing = answers.get("supplementMaterials") instanceof List<?> chosen
                ? chosen.stream()
                        .map(String::valueOf)
                        .map(each -> material(each, matter))
                        .toList()
                : List.of();
        fields.put("missing", missing);
        fields.put(
                "supplementDue",
                due(row.id(), ClockKind.SUPPLEMENT).map(Clock::dueOn).orElse(null));
        fields.put("requirement", String.valueOf(answers.getOrDefault("supplementRequirement", "")));
    }

    private void nonAcceptance(Map<String, Object> fields, CaseRow row, GovernmentBody organ) {
        Map<String, Object> answers = course.answers(row.id(), "Task_CheckMaterials");
        fields.put("falseMaterial", "falseMaterial".equals(answers.get("refusalGround")));
        fields.put("properOrgan", text(answers.get("properOrgan")));
        fields.put("reasons", text(answers.get("opinion")));
        remedies(fields, organ);
    }

    private void returned(Map<String, Object> fields, CaseRow row, GovernmentBody organ) {
        clocks.ofCase(row.id()).stream()
                .filter(clock -> clock.kind() == ClockKind.SUPPLEMENT)
                .reduce((first, last) -> last)
                .ifPresent(supplement -> fields.put("supplementDue", supplement.dueOn()));
        remedies(fields, organ);
    }

    private void grant(Map<String, Object> fields, CaseFile file, Route route, Matter matter, GovernmentBody organ) {
        Map<String, Object> examined = course.answers(file.row().id(), "Task_ExamineApplication");
        Applicant applicant = texts.open(file.row().applicantCipher());
        boolean enterprise = applicant.kind() == Applicant.Kind.ENTERPRISE;
        fields.put("identifier", text(enterprise ? applicant.identifier() : Masks.identifier(applicant.identifier())));
        fields.put("basis", matter.legalBasis());
        fields.put("conditions", text(examined.get("conditions")));
        fields.put(
                "validUntil",
                examined.get("validUntil") == null
                        ? null
                        : LocalDate.parse(examined.get("validUntil").toString()));
        fields.put(
                "verifyBy",
                due(file.row().id(), ClockKind.VERIFICATION).map(Clock::dueOn).orElse(null));
        fields.put(
                "supervising",
                route.supervisingBody() == null
                        ? null
                        : bodies.body(route.supervisingBody()).name());
        remedies(fields, organ);
    }

    private void refusal(Map<String, Object> fields, CaseRow row, GovernmentBody organ) {
        Map<String, Object> examined = course.answers(row.id(), "Task_ExamineApplication");
        fields.put("facts", text(examined.get("factsFound")));
        fields.put("grounds", text(examined.get("legalGrounds")));
        fields.put(
                "reasons",
                Objects.toString(
                        course.answers(row.id(), "Task_ApproveDecision").get("refusalReasons"), ""));
        remedies(fields, organ);
    }

    private void service(Map<String, Object> fields, CaseFile file) {
        CaseRow row = file.row();
        Map<String, Object> served = course.answers(row.id(), "Task_ServeDecision");
        String documents = papers.of(DocumentOwner.ofCase(row.id())).stream()
                .filter(paper -> paper.kind() == PaperKind.GRANT || paper.kind() == PaperKind.REFUSAL)
                .map(Paper::number)
                .reduce("", (one, other) -> other);
        fields.put("document", documents);
        fields.put("method", served.get("method"));
        fields.put("recipient", text(served.get("recipient")));
        fields.put("served", file.servedOn());
        fields.put("witness", text(served.get("witness")));
        fields.put("remark", text(served.get("opinion")));
    }

    private void remedies(Map<String, Object> fields, GovernmentBody organ) {
        fields.putAll(RemedyFields.against(organ, bodies));
    }

    private java.util.Optional<Clock> due(long caseId, ClockKind kind) {
        return clocks.ofCase(caseId).stream()
                .filter(clock -> clock.kind() == kind && clock.running())
                .max(Comparator.comparing(Clock::id));
    }

    private static List<String> materials(CaseFile file, Matter matter) {
        return Arrays.stream(file.materialsPresent().split(","))
                .map(no -> material(no, matter))
                .toList();
    }

    private static String material(String no, Matter matter) {
        boolean known = no.matches("[0-9]{1,3}")
                && Integer.parseInt(no) >= 1
                && Integer.parseInt(no) <= matter.materials().size();
        return known ? matter.materials().get(Integer.parseInt(no) - 1) : no;
    }

    private static String text(Object value) {
        String text = Objects.toString(value, "").strip();
        return text.isEmpty() ? null : text;
    }
}

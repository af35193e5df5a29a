package org.countypowers.studio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each is a redesign of a procedure that ships, and what the law says to it. */
class LawCheckTest {
    private static final String TIMER = "<bpmn:boundaryEvent id=\"Late\" name=\"逾期\" attachedToRef=\"%s\">"
            + "<bpmn:outgoing>Flow_Late</bpmn:outgoing><bpmn:timerEventDefinition id=\"LateTimer\"><bpmn:timeDuration>P5D"
            + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
            + "<bpmn:sequenceFlow id=\"Flow_Late\" sourceRef=\"Late\" targetRef=\"%s\" />";
    private static final String END = "  </bpmn:process>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // The reviewer is passed over in an ordinary case, the legal review in a major one.
                "${scheme == 'INSTANT'}|${scheme != 'MAJOR'}|signature.REVIEWER",
                "${scheme == 'MAJOR'}|${scheme == 'MAJOR' and outcome == 'x'}|signature.LEGAL",
                "sourceRef=\"Task_ExamineApplication\" targetRef=\"Gateway_ReviewAsked\"|"
                        + "sourceRef=\"Task_ExamineApplication\" targetRef=\"Step_IssueDecision\"|signature.APPROVER",
                "name=\"signature\" value=\"APPROVER\"|name=\"signature\" value=\"HANDLER\"|signature.APPROVER",
                "sourceRef=\"Gateway_FirstReviewAsked\" targetRef=\"Task_ExamineApplication\"|"
                        + "sourceRef=\"Gateway_FirstReviewAsked\" targetRef=\"Gateway_ReviewAsked\"|signature.HANDLER",
                "name=\"post\" value=\"FINAL_APPROVER\"|name=\"post\" value=\"COUNTER_CLERK\"|post.APPROVER",
                "targetRef=\"Task_ServeDecision\"|targetRef=\"Step_CloseCase\"|service.Task_ServeDecision",
                "targetRef=\"Step_CloseCase\"|targetRef=\"End_CaseClosed\"|closed",
                "${closeCase}|${forwardToDecider}|required.closeCase",
                "${closeCase}|${acceptApplication}|stepOfKind.INTAKE",
                "${closeCase}|${deemAccepted}|stepOfKind.INTAKE",
                "\"Task_ServeDecision\"|\"Task_Serve\"|taskRead",
                "name=\"unit\" value=\"servingBody\"|name=\"unit\" value=\"firstReviewBody\"|city",
                "sourceRef=\"Start_CaseAccepted\" targetRef=\"Gateway_FirstReviewAsked\"|"
                        + "sourceRef=\"Start_CaseAccepted\" targetRef=\"Task_FirstReview\"|city",
                "${outcome == 'returned'}|${outcome == 'sentBack'}|returned",
                // What a review sends back goes on, or what it passes goes back.
                "sourceRef=\"Gateway_LegalReviewPassed\" targetRef=\"Task_ExamineApplication\"|"
                        + "sourceRef=\"Gateway_LegalReviewPassed\" targetRef=\"Gateway_CoReviewOrApproval\"|sentBack",
                "sourceRef=\"Task_ReviewApplication\" targetRef=\"Gateway_ReviewPassed\"|"
                        + "sourceRef=\"Task_ReviewApplication\" targetRef=\"Gateway_LegalReviewAsked\"|sentBack",
                "camunda:formRef=\"legal-review\"|camunda:formRef=\"first-review\"|review.form",
                "name=\"unit\" value=\"approvingBody\"|name=\"unit\" value=\"servingBody\"|body",
                "name=\"unit\" value=\"coReviewBody\"|name=\"unit\" value=\"decidingBody\"|body",
            })
    void a_decision_is_handled_reviewed_approved_served_and_closed(String old, String text, String rule) {
        assertThat(law("case-decision", old, text)).contains(rule);
    }

    @Test
    void cases_of_every_scheme_are_decided() {
        String flow = "sourceRef=\"Gateway_DecisionApproved\" targetRef=\"Step_IssueDecision\"";
        FlowFiles files = ShippedFlow.changed(
                ShippedFlow.files("case-decision"),
                "case-decision.bpmn",
                flow + " />",
                flow
                        + "><bpmn:conditionExpression>${scheme == 'MAJOR'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
        files = ShippedFlow.changed(
                files,
                "case-decision.bpmn",
                "default=\"Flow_DecisionApprovedYes\"",
                "default=\"Flow_DecisionReturned\"");
        assertThat(law(files))
                .contains("everyScheme.ORDINARY", "everyScheme.INSTANT")
                .doesNotContain("everyScheme.MAJOR");
    }

    @Test
    void a_failed_legal_review_does_not_lead_where_a_passed_one_should() {
        String model = ShippedFlow.files("case-decision").files().get("case-decision.bpmn");
        String turned = model.replaceFirst(
                "(?s)(<bpmn:sequenceFlow id=\"Flow_LegalReviewPassedNo\".*?outcome == ')returned", "$1passed");
        assertThat(turned).isNotEqualTo(model);
        assertThat(law(ShippedFlow.with(ShippedFlow.files("case-decision"), "case-decision.bpmn", turned)))
                .contains("sentBack");
    }

    @Test
    void a_redesign_that_keeps_the_law_is_not_hindered() {
        String task = "<bpmn:userTask id=\"Task_Advise\" name=\"法规科会签\" camunda:formRef=\"review\" "
                + "camunda:formRefBinding=\"deployment\"><bpmn:extensionElements><camunda:properties>"
                + "<camunda:property name=\"unit\" value=\"decidingBody\" /><camunda:property name=\"post\" value=\"ORGAN_HEAD\" />"
                + "</camunda:properties></bpmn:extensionElements></bpmn:userTask><bpmn:sequenceFlow id=\"Flow_Advised\" "
                + "sourceRef=\"Task_Advise\" targetRef=\"Gateway_ReviewAsked\" />";
        FlowFiles files = replaced("targetRef=\"Gateway_ReviewAsked\"", "targetRef=\"Task_Advise\"");
        files = ShippedFlow.changed(files, "case-decision.bpmn", END, task + END);
        assertThat(law(files)).isEmpty();
    }

    @Test
    void two_who_review_at_the_same_time_have_both_signed_but_what_one_sends_back_is_lost() {
        String fork = "<bpmn:parallelGateway id=\"Fork\" /><bpmn:parallelGateway id=\"Join\" />"
                + flow("Fork", "Task_ReviewApplication") + flow("Fork", "Task_LegalReview")
                + flow("Join", "Gateway_CoReviewOrApproval");
        FlowFiles files = replaced(
                "sourceRef=\"Gateway_ReviewAsked\" targetRef=\"Task_ReviewApplication\"",
                "sourceRef=\"Gateway_ReviewAsked\" targetRef=\"Fork\"");
        files = ShippedFlow.changed(
                files,
                "case-decision.bpmn",
                "sourceRef=\"Task_ReviewApplication\" targetRef=\"Gateway_ReviewPassed\"",
                "sourceRef=\"Task_ReviewApplication\" targetRef=\"Join\"");
        files = ShippedFlow.changed(
                files,
                "case-decision.bpmn",
                "sourceRef=\"Task_LegalReview\" targetRef=\"Gateway_LegalReviewPassed\"",
                "sourceRef=\"Task_LegalReview\" targetRef=\"Join\"");
        String unused =
                "(?s)<bpmn:(exclusiveGateway) id=\"Gateway_(ReviewPassed|LegalReviewPassed|LegalReviewAsked)\".*?</bpmn:\\1>";
        String model =
                files.files().get("case-decision.bpmn").replaceAll(unused, "").replace(END, fork + END);
        assertThat(law(ShippedFlow.with(files, "case-decision.bpmn", model))).containsExactly("sentBack");
        String either = model.replace("parallelGateway", "exclusiveGateway");
        assertThat(law(ShippedFlow.with(files, "case-decision.bpmn", either)))
                .contains("signature.REVIEWER", "signature.LEGAL");
    }

    @Test
    void who_gave_a_power_is_not_passed_over_while_it_reviews_with_the_holder() {
        assertThat(law(replaced(
                        "sourceRef=\"Gateway_CoReviewOrApproval\" targetRef=\"Gateway_CoReviewAsked\"",
                        "sourceRef=\"Gateway_CoReviewOrApproval\" targetRef=\"Task_ApproveDecision\"")))
                .contains("signature.CO_REVIEW");
    }

    private static FlowFiles replaced(String old, String text) {
        return ShippedFlow.changed(ShippedFlow.files("case-decision"), "case-decision.bpmn", old, text);
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(from, to, from, to);
    }

    @Test
    void what_is_answered_last_is_the_approver_s_decision() {
        String model = "case-decision.bpmn";
        FlowFiles files = ShippedFlow.changed(
                ShippedFlow.files("case-decision"),
                model,
                "sourceRef=\"Gateway_DecisionApproved\" targetRef=\"Step_IssueDecision\"",
                "sourceRef=\"Gateway_DecisionApproved\" targetRef=\"Task_Note\"");
        files = ShippedFlow.changed(
                files,
                model,
                END,
                "<bpmn:userTask id=\"Task_Note\" name=\"登记\" camunda:formRef=\"review\" /><bpmn:sequenceFlow id=\"Flow_Noted\""
                        + " sourceRef=\"Task_Note\" targetRef=\"Step_IssueDecision\" />" + END);
        assertThat(law(files)).contains("verdict");
    }

    @ParameterizedTest
    @CsvSource({
        "case-decision,Task_ReviewApplication,Step_IssueDecision,automatic",
        "case-decision,Task_ApproveDecision,Step_IssueDecision,automatic",
        "case-intake,Task_CheckMaterials,Step_AcceptApplication,automatic",
        "case-intake,Task_ReceiveSupplement,Step_DeemAccepted,deemed",
        "delegation-batch,Task_Deliberate,Step_PromulgatePowers,automatic",
        "power-handover,Task_SignGiving,Step_ConfirmHandover,automatic",
        "licence-proceeding,Task_HearLicensee,Step_DecideProceeding,automatic",
        "inspection-visit,Task_TakeEvidence,Step_KeepRecord,automatic",
        "inspection-visit,Task_TakeEvidence,Step_CloseVisit,automatic",
    })
    void time_decides_nothing(String key, String task, String step, String rule) {
        assertThat(law(key, END, TIMER.formatted(task, step) + END)).contains(rule);
    }

    @Test
    void a_timer_that_reminds_somebody_is_allowed() {
        String late = TIMER.formatted("Task_ReviewApplication", "Task_ApproveDecision");
        assertThat(law("case-decision", END, late + END)).doesNotContain("automatic");
        // The reviewer has not reviewed when the time has passed.
        assertThat(law("case-decision", END, late + END)).contains("signature.REVIEWER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${acceptApplication}|${confirmRoute}|required.acceptApplication",
                "${refuseAcceptance}|${returnApplication}|required.refuseAcceptance",
                "${issueSupplementNotice}|${confirmRoute}|required.issueSupplementNotice",
                "${returnApplication}|${issueSupplementNotice}|supplementOnce",
                "${returnApplication}|${issueDecision}|stepOfKind.DECISION",
                "name=\"Message_AcceptanceDeemed\"|name=\"Message_Other\"|message",
                "sourceRef=\"Event_AcceptanceDeemed\" targetRef=\"Step_DeemAccepted\"|"
                        + "sourceRef=\"Event_AcceptanceDeemed\" targetRef=\"Step_RefuseAcceptance\"|deemedMissing",
            })
    void an_application_is_accepted_refused_or_supplemented_once(String old, String text, String rule) {
        assertThat(law("case-intake", old, text)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sourceRef=\"Step_AskProvince\" targetRef=\"Sub_Evaluation\"|"
                        + "sourceRef=\"Step_AskProvince\" targetRef=\"Step_CountPowers\"|batch.takeEvaluation",
                "sourceRef=\"Step_HearSilence\" targetRef=\"Step_AskProvince\"|"
                        + "sourceRef=\"Step_HearSilence\" targetRef=\"Step_CountPowers\"|batch.askProvince",
                "targetRef=\"Task_ReviewLegality\"|targetRef=\"Gateway_PassedLegality\"|batch.takeLegality",
                "targetRef=\"Task_Deliberate\"|targetRef=\"Gateway_PassedDeliberation\"|batch.takeDeliberation",
                "${majorDecision}|${majorDecision == false}|batch.Task_CollectComments",
                "sourceRef=\"Task_OpenComments\" targetRef=\"Step_OpenComments\"|"
                        + "sourceRef=\"Task_OpenComments\" targetRef=\"Task_CollectComments\"|batch.openComments",
                "${affectsOperators}|${powersLeft}|batch.Task_ReviewCompetition",
            })
    void a_batch_skips_neither_the_province_nor_the_law(String old, String text, String rule) {
        assertThat(law("delegation-batch", old, text)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name=\"unit\" value=\"supervisingBody\"|name=\"unit\" value=\"givingBody\"|handover.supervisingBody",
                "parallelGateway id=\"Gateway_SigningBegins\"|exclusiveGateway id=\"Gateway_SigningBegins\"|handover.givingBody",
                "sourceRef=\"Gateway_SigningBegins\" targetRef=\"Task_SignGiving\"|"
                        + "sourceRef=\"Gateway_SigningBegins\" targetRef=\"Task_SignReceiving\"|handover.givingBody",
                "sourceRef=\"Gateway_BothPrepared\" targetRef=\"Gateway_SigningBegins\"|"
                        + "sourceRef=\"Gateway_BothPrepared\" targetRef=\"Step_CountSignatures\"|handover.receivingBody",
                "${allSigned == false}|${allSigned == true}|handover.allSigned",
                "name=\"Message_HandoverCalledOff\"|name=\"Message_Other\"|message",
            })
    void a_hand_over_is_signed_by_all_three(String old, String text, String rule) {
        String closing = old.contains("parallelGateway id") ? "</bpmn:parallelGateway>" : old;
        FlowFiles files = ShippedFlow.changed(ShippedFlow.files("power-handover"), "power-handover.bpmn", old, text);
        if (!closing.equals(old)) {
            // Only this gateway is of the other kind.
            files = ShippedFlow.with(
                    files,
                    "power-handover.bpmn",
                    files.files()
                            .get("power-handover.bpmn")
                            .replaceFirst(
                                    "(?s)(<bpmn:exclusiveGateway id=\"Gateway_SigningBegins\".*?)</bpmn:parallelGateway>",
                                    "$1</bpmn:exclusiveGateway>"));
        }
        assertThat(law(files)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sourceRef=\"Gateway_Adverse\" targetRef=\"Step_NoticeRights\"|"
                        + "sourceRef=\"Gateway_Adverse\" targetRef=\"Task_HearLicensee\"|proceeding.noticeRights",
                "sourceRef=\"Step_NoticeRights\" targetRef=\"Task_HearLicensee\"|"
                        + "sourceRef=\"Step_NoticeRights\" targetRef=\"Task_ExamineGrounds\"|proceeding.Task_HearLicensee",
                "${legalReview == true}|${legalReview == false}|proceeding.LEGAL",
                "${adverse == true}|${adverse == false}|proceeding.noticeRights",
                "${organDoubtful == true}|${organDoubtful == false}|proceeding.Task_ConfirmOrgan",
                "name=\"signature\" value=\"HANDLER\"|name=\"signature\" value=\"REVIEWER\"|proceeding.HANDLER",
                "targetRef=\"Task_ApproveProceeding\"|targetRef=\"Step_DecideProceeding\"|proceeding.APPROVER",
                "sourceRef=\"Step_DecideProceeding\" targetRef=\"Task_ServeProceeding\"|"
                        + "sourceRef=\"Step_DecideProceeding\" targetRef=\"Step_CloseProceeding\"|service.Task_ServeProceeding",
                "sourceRef=\"Step_DecideProceeding\" targetRef=\"Task_ServeProceeding\"|"
                        + "sourceRef=\"Step_DecideProceeding\" targetRef=\"End_OrganNotCompetent\"|closed",
                "${outcome == 'drop'}|${outcome == 'dropped'}|returned",
                "${dropProceeding}|${closeProceeding}|required.dropProceeding",
                "${closeProceeding}|${closeCase}|stepOfKind.DECISION",
            })
    void nothing_is_taken_away_without_notice_hearing_legal_review_approval_and_service(
            String old, String text, String rule) {
        assertThat(law("licence-proceeding", old, text)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sourceRef=\"Gateway_RecordSigned\" targetRef=\"Task_CosignRecord\"|"
                        + "sourceRef=\"Gateway_RecordSigned\" targetRef=\"Step_KeepRecord\"|inspection.Task_CosignRecord",
                "sourceRef=\"Start_VisitBegun\" targetRef=\"Task_ApproveVisit\"|"
                        + "sourceRef=\"Start_VisitBegun\" targetRef=\"Gateway_SiteReached\"|inspection.Task_ApproveVisit",
                "sourceRef=\"Gateway_VisitApproved\" targetRef=\"Step_ApproveVisit\"|"
                        + "sourceRef=\"Gateway_VisitApproved\" targetRef=\"Gateway_NoticeGiven\"|inspection.approveVisit",
                "sourceRef=\"Gateway_RecordCosigned\" targetRef=\"Step_KeepRecord\"|"
                        + "sourceRef=\"Gateway_RecordCosigned\" targetRef=\"Step_CloseVisit\"|inspection.keepRecord",
                "${fileCase}|${closeVisit}|required.fileCase",
                "${closeVisit}|${closeProceeding}|stepOfKind.PROCEEDING",
            })
    void nobody_is_inspected_without_approval_and_no_record_counts_without_two_signatures(
            String old, String text, String rule) {
        assertThat(law("inspection-visit", old, text)).contains(rule);
    }

    @Test
    void a_join_that_could_be_passed_by_two_of_one_side_is_not_trusted() {
        String model = "power-handover.bpmn";
        FlowFiles files = ShippedFlow.changed(
                ShippedFlow.files("power-handover"),
                model,
                "sourceRef=\"Gateway_BothPrepared\" targetRef=\"Gateway_SigningBegins\"",
                "sourceRef=\"Gateway_PreparationBegins\" targetRef=\"Gateway_SigningBegins\"");
        assertThat(law(files)).contains("handover.givingBody");
    }

    @Test
    void a_step_that_may_take_longer_than_the_law_gives_for_all_is_told() {
        String signature = "<camunda:property name=\"signature\" value=\"APPROVER\" />";
        FlowFiles files = replaced(signature, signature + "<camunda:property name=\"limitDays\" value=\"999\" />");
        assertThat(ShippedFlow.check(files))
                .anyMatch(finding -> finding.key().equals("studio.check.law.wait.long") && !finding.isError());
        assertThat(ShippedFlow.check(ShippedFlow.files("case-decision")))
                .noneMatch(finding -> finding.key().equals("studio.check.law.wait.long"));
    }

    @Test
    void a_wait_has_an_end_but_for_the_supplement_s() {
        String wait = "<bpmn:receiveTask id=\"Wait\" name=\"等待\" messageRef=\"Message_AcceptanceDeemed\" />";
        assertThat(law("case-intake", END, wait + END)).contains("wait.event");
        assertThat(law("case-intake", END, wait + TIMER.formatted("Wait", "Step_ReturnApplication") + END))
                .doesNotContain("wait.event");
        String asked =
                "<bpmn:sequenceFlow id=\"Flow_Wait\" sourceRef=\"Step_IssueSupplementNotice\" targetRef=\"Wait\" />";
        assertThat(law("case-intake", END, wait + asked + END)).doesNotContain("wait.event");
    }

    @Test
    void a_procedure_of_another_kind_does_none_of_the_law_s_acts() {
        FlowFiles decision = ShippedFlow.files("case-decision");
        assertThat(ShippedFlow.check(decision, FlowKind.OTHER))
                .anyMatch(finding -> finding.key().equals("studio.check.law.stepOfKind.DECISION"));
    }

    private static Set<String> law(String key, String old, String text) {
        return law(ShippedFlow.changed(ShippedFlow.files(key), key + ".bpmn", old, text));
    }

    private static Set<String> law(FlowFiles files) {
        List<Finding> findings = ShippedFlow.check(files);
        return findings.stream()
                .filter(Finding::isError)
                .map(Finding::key)
                .filter(rule -> rule.startsWith("studio.check.law."))
                .map(rule -> rule.substring("studio.check.law.".length()))
                .collect(Collectors.toSet());
    }
}

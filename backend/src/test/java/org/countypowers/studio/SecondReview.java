package org.countypowers.studio;

/** The decision procedure with one more review before the approval, as a designer would draw it. */
final class SecondReview {
    static final String FORM = "name=\"复核\" camunda:formRef=\"review\"";
    static final String FORM_OF_ITS_OWN =
            """
            {"type": "default", "id": "second-look", "title": "复核", "schemaVersion": 18, "components": [
              {"type": "radio", "id": "Field_weight", "key": "weight", "label": "轻重", "values": [
                {"value": "light", "label": "较轻"}, {"value": "heavy", "label": "较重"}]},
              {"type": "textfield", "id": "Field_note", "key": "note", "label": "备注"}]}
            """;

    private SecondReview() {}

    static String addedTo(String model) {
        return model.replace(
                        "name=\"否\" sourceRef=\"Gateway_LegalReviewAsked\" targetRef=\"Gateway_CoReviewOrApproval\"",
                        "name=\"否\" sourceRef=\"Gateway_LegalReviewAsked\" targetRef=\"Task_SecondReview\"")
                .replace(
                        "      <bpmn:incoming>Flow_LegalReviewAskedNo</bpmn:incoming>\n",
                        "      <bpmn:incoming>Flow_SecondReviewed</bpmn:incoming>\n")
                .replace(
                        "</bpmn:process>",
                        """
                          <bpmn:userTask id="Task_SecondReview" name="复核" camunda:formRef="review" camunda:formRefBinding="deployment">
                            <bpmn:extensionElements><camunda:properties>
                              <camunda:property name="unit" value="decidingBody" />
                              <camunda:property name="post" value="CASE_LEGAL_REVIEWER" />
                            </camunda:properties></bpmn:extensionElements>
                            <bpmn:incoming>Flow_LegalReviewAskedNo</bpmn:incoming>
                            <bpmn:outgoing>Flow_SecondReviewed</bpmn:outgoing>
                          </bpmn:userTask>
                          <bpmn:sequenceFlow id="Flow_SecondReviewed" sourceRef="Task_SecondReview" targetRef="Gateway_CoReviewOrApproval" />
                        </bpmn:process>
                        """)
                .replace(
                        "</bpmndi:BPMNPlane>",
                        """
                          <bpmndi:BPMNShape id="Task_SecondReview_di" bpmnElement="Task_SecondReview">
                            <dc:Bounds x="1000" y="-400" width="100" height="80" />
                          </bpmndi:BPMNShape>
                          <bpmndi:BPMNEdge id="Flow_SecondReviewed_di" bpmnElement="Flow_SecondReviewed">
                            <di:waypoint x="1050" y="-320" />
                            <di:waypoint x="1050" y="100" />
                          </bpmndi:BPMNEdge>
                        </bpmndi:BPMNPlane>
                        """);
    }
}

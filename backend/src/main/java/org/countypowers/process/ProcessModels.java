package org.countypowers.process;

import java.util.List;

/** Reads deployed models for display. */
public interface ProcessModels {
    /** BPMN XML of a definition. */
    String xml(String definitionId);

    /** A form's JSON from the same deployment as the definition. */
    String form(String definitionId, String formKey);

    /** Definition id of the running or ended instances of a business key, newest last. */
    List<String> definitionsOf(String businessKey);

    /** Element ids where instances of the business key wait now. */
    List<String> currentSteps(String businessKey);
}

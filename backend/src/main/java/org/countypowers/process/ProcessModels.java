package org.countypowers.process;

import java.util.List;
import java.util.Map;

/** Reads deployed models for display. */
public interface ProcessModels {
    /** BPMN XML of a definition. */
    String xml(String definitionId);

    /** A form's JSON from the same deployment as the definition. */
    String form(String definitionId, String formKey);

    /** The tasks for people in the newest models: element id and name, in the order of the models. */
    Map<String, String> tasks();

    /** Element ids where instances of the business key wait now. */
    List<String> currentSteps(String businessKey);
}

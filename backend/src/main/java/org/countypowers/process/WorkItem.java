package org.countypowers.process;

/**
 * A user task as the office sees it.
 *
 * @param unitFact name of the process fact that holds the body, from the model (camunda:property "unit")
 * @param unitId the body that the task goes to
 * @param post the post that may take it, a Role's name (camunda:property "post")
 * @param signature the signature that completing it sets: HANDLER, REVIEWER, APPROVER, LEGAL or empty (camunda:property "signature")
 * @param formKey name of the form, resolved in the model's own deployment
 * @param limitDays working days that the step may take (camunda:property "limitDays"); 0 for none
 */
public record WorkItem(
        String taskId,
        String processKey,
        String definitionId,
        String step,
        String stepName,
        String businessKey,
        String unitFact,
        String unitId,
        String post,
        String signature,
        String formKey,
        int limitDays,
        String assignee) {}

package org.countypowers.assignment;

import org.countypowers.forms.Form;

/** An open task on the case page. {@code refusalKey} says why the reader may not take it, or null; {@code movedFrom} whose file waits to be confirmed first, or ''. */
public record CaseTask(
        String taskId,
        String step,
        String stepName,
        String unitName,
        String post,
        String assigneeId,
        String assigneeName,
        boolean mine,
        boolean claimable,
        String refusalKey,
        String movedFrom,
        Form form) {}

package org.countypowers.assignment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Component;

/** Finds who speaks for the subject of a task. */
@Component
class Subjects {
    private final List<TaskSubject> all;

    Subjects(List<TaskSubject> all) {
        this.all = all;
    }

    TaskSubject of(String key) {
        return all.stream()
                .filter(each -> each.owns(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody speaks for " + key));
    }

    /** Who did a task that is gone. */
    WorkRefused gone(String taskId) {
        return all.stream()
                .flatMap(each -> each.doneAt(taskId).stream())
                .findFirst()
                .map(done -> new WorkRefused(
                        "assignment.error.done",
                        List.of(done.officerName(), done.at().format(DateTimeFormatter.ofPattern("HH:mm")))))
                .orElseGet(() -> new WorkRefused("assignment.error.gone", List.of()));
    }
}

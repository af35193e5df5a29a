package org.countypowers.assignment;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.process.TaskSubject;
import org.countypowers.process.TaskSubject.Arrived;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** Finds who speaks for the subject of a task. */
@Component
class Subjects {
    private final List<TaskSubject> all;

    /** In an order that every node has, since the place in a list that goes back in time is told by it. */
    Subjects(List<TaskSubject> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing(
                        each -> AopUtils.getTargetClass(each).getName()))
                .toList();
    }

    List<TaskSubject> all() {
        return all;
    }

    TaskSubject of(String key) {
        return all.stream()
                .filter(each -> each.owns(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody speaks for " + key));
    }

    Map<String, Listed> listed(Collection<String> keys) {
        Map<String, Listed> listed = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(this::of))
                .forEach((subject, own) -> listed.putAll(subject.listed(own)));
        return listed;
    }

    /** Of these what has come to a body that has not confirmed it, by where it came to and from. */
    Map<Arrived, Set<String>> arrived(Collection<String> keys) {
        Map<Arrived, Set<String>> arrived = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(this::of)).forEach((subject, own) -> subject.arrived(own)
                .forEach((key, where) ->
                        arrived.computeIfAbsent(where, any -> new TreeSet<>()).add(key)));
        return arrived;
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

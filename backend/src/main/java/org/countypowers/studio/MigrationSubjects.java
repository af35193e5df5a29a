package org.countypowers.studio;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Component;

/** Speaks to whichever module a case, a batch or a hand-over belongs to. */
@Component
class MigrationSubjects {
    private final List<TaskSubject> all;

    MigrationSubjects(List<TaskSubject> all) {
        this.all = all;
    }

    TaskSubject of(String key) {
        return all.stream().filter(each -> each.owns(key)).findFirst().orElseThrow();
    }

    Map<String, String> numbers(Collection<String> keys) {
        Map<String, String> numbers = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(this::of)).forEach((subject, own) -> subject.listed(own)
                .forEach((key, listed) -> numbers.put(key, listed.number())));
        return numbers;
    }
}

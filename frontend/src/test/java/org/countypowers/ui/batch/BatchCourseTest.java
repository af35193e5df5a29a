package org.countypowers.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchCourseTest {
    private static final BatchCourse COURSE =
            new BatchCourse(List.of("Task_DemandPowers", "Task_GiveCityOpinion", "Task_PromulgatePowers"));

    @Test
    void the_step_after_the_furthest_open_one_comes_next() {
        assertThat(COURSE.after(List.of("Task_DemandPowers", "Task_DemandPowers")))
                .contains("Task_GiveCityOpinion");
        assertThat(COURSE.after(List.of("Task_DemandPowers", "Task_GiveCityOpinion")))
                .contains("Task_PromulgatePowers");
    }

    @Test
    void nothing_is_said_of_what_nobody_knows() {
        assertThat(COURSE.after(List.of("Task_PromulgatePowers"))).isEmpty();
        assertThat(COURSE.after(List.of("Task_OfAnotherProcedure"))).isEmpty();
        assertThat(COURSE.after(List.of())).isEmpty();
    }
}

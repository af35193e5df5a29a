package org.countypowers.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayFieldTest {
    @Test
    void a_day_is_read_as_an_input_method_leaves_it() {
        for (String typed :
                List.of("２０２６－１１－２３", "２０２６年１１月２３日", "2026年11月23日", " 2026／11／23 ", "2026．11．23", "２０２６１１２３")) {
            assertThat(DayField.read(typed)).as(typed).contains(LocalDate.of(2026, 11, 23));
        }
    }

    @Test
    void what_is_no_day_is_read_as_none() {
        for (String typed : List.of("abc", "", "2026-13-01", "２０２６－０２－３０", "11-23", "明天")) {
            assertThat(DayField.read(typed)).as(typed).isEmpty();
        }
    }
}

package org.countypowers.ui.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkSubjectTest {
    @Test
    void a_key_of_digits_is_a_case() {
        assertThat(WorkSubject.of("17")).isEqualTo(new WorkSubject("case/17", "caseStatus.", "worklist.limit"));
    }

    @Test
    void batches_hand_overs_and_proceedings_have_pages_and_states_of_their_own() {
        assertThat(WorkSubject.of("batch-3")).isEqualTo(new WorkSubject("batch/3", "batch.state.", "worklist.limit"));
        assertThat(WorkSubject.of("handover-4")).isEqualTo(new WorkSubject("handover/4", "status.", "worklist.limit"));
        assertThat(WorkSubject.of("proceeding-5"))
                .isEqualTo(new WorkSubject("proceeding/5", "status.", "worklist.limit"));
    }
}

package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelStepsTest {
    @Test
    void a_step_is_called_what_the_model_calls_it() {
        String model =
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:other">
                  <bpmn:process id="water" name="取水许可审查">
                    <bpmn:userTask id="Task_Review" name=" 审核 "/>
                    <bpmn:receiveTask id="Wait_Answer"/>
                    <x:property id="no-step" name="附加"/>
                  </bpmn:process>
                </bpmn:definitions>
                """;

        assertThat(ModelSteps.names(model))
                .containsEntry("Task_Review", "审核")
                .doesNotContainKeys("Wait_Answer", "no-step");
    }

    @Test
    void a_model_reads_no_file_of_the_host() {
        String model =
                """
                <!DOCTYPE d [<!ENTITY host SYSTEM "file:///etc/hostname">]>
                <d xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><task id="a" name="&host;"/></d>
                """;

        assertThatThrownBy(() -> ModelSteps.names(model)).isInstanceOf(IllegalArgumentException.class);
    }
}

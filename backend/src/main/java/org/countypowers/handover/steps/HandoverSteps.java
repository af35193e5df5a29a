package org.countypowers.handover.steps;

import java.util.function.Consumer;
import org.countypowers.handover.HandoverActs;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model of a hand-over may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class HandoverSteps {
    private record Step(String name, Consumer<StepContext> act) implements ProcessStep {
        @Override
        public void run(StepContext context) {
            act.accept(context);
        }
    }

    @Bean
    ProcessStep beginPreparation(HandoverActs acts) {
        return new Step("beginPreparation", context -> acts.beginPreparation(context.businessKey()));
    }

    @Bean
    ProcessStep countSignatures(HandoverActs acts) {
        return new Step(
                "countSignatures",
                context -> context.setFact("allSigned", acts.countSignatures(context.businessKey())));
    }

    @Bean
    ProcessStep confirmHandover(HandoverActs acts) {
        return new Step("confirmHandover", context -> acts.confirm(context.businessKey()));
    }
}

package org.countypowers.handover.steps;

import org.countypowers.handover.ChangeActs;
import org.countypowers.handover.HandoverActs;
import org.countypowers.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model of a hand-over or of a proposed change may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class HandoverSteps {
    @Bean
    ProcessStep beginPreparation(HandoverActs acts) {
        return ProcessStep.of("beginPreparation", context -> acts.beginPreparation(context.businessKey()));
    }

    @Bean
    ProcessStep countSignatures(HandoverActs acts) {
        return ProcessStep.of(
                "countSignatures",
                context -> context.setFact("allSigned", acts.countSignatures(context.businessKey())));
    }

    @Bean
    ProcessStep confirmHandover(HandoverActs acts) {
        return ProcessStep.of("confirmHandover", context -> acts.confirm(context.businessKey()));
    }

    @Bean
    ProcessStep carryOutChange(ChangeActs acts) {
        return ProcessStep.of("carryOutChange", context -> acts.carryOut(context.businessKey()));
    }

    @Bean
    ProcessStep dropChange(ChangeActs acts) {
        return ProcessStep.of("dropChange", context -> acts.drop(context.businessKey()));
    }
}

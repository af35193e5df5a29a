package org.countypowers.licence.steps;

import org.countypowers.licence.ProceedingActs;
import org.countypowers.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model of a proceeding about a licence may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class ProceedingSteps {
    @Bean
    ProcessStep noticeRights(ProceedingActs acts) {
        return ProcessStep.of("noticeRights", context -> acts.notice(context.businessKey()));
    }

    @Bean
    ProcessStep decideProceeding(ProceedingActs acts) {
        return ProcessStep.of("decideProceeding", context -> acts.decide(context.businessKey()));
    }

    @Bean
    ProcessStep dropProceeding(ProceedingActs acts) {
        return ProcessStep.of("dropProceeding", context -> acts.drop(context.businessKey()));
    }

    @Bean
    ProcessStep closeProceeding(ProceedingActs acts) {
        return ProcessStep.of("closeProceeding", context -> acts.close(context.businessKey()));
    }
}

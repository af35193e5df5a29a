package org.countypowers.inspection.steps;

import org.countypowers.inspection.VisitOutcomes;
import org.countypowers.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model of a visit may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class VisitSteps {
    @Bean
    ProcessStep approveVisit(VisitOutcomes outcomes) {
        return ProcessStep.of("approveVisit", context -> outcomes.approve(context.businessKey()));
    }

    @Bean
    ProcessStep noticeVisit(VisitOutcomes outcomes) {
        return ProcessStep.of("noticeVisit", context -> outcomes.notice(context.businessKey()));
    }

    @Bean
    ProcessStep returnVisit(VisitOutcomes outcomes) {
        return ProcessStep.of("returnVisit", context -> outcomes.giveBack(context.businessKey()));
    }

    @Bean
    ProcessStep keepRecord(VisitOutcomes outcomes) {
        return ProcessStep.of("keepRecord", context -> context.setFact("result", outcomes.keep(context.businessKey())));
    }

    @Bean
    ProcessStep orderRectification(VisitOutcomes outcomes) {
        return ProcessStep.of("orderRectification", context -> {
            outcomes.order(context.businessKey());
            context.setFact("reinspection", true);
        });
    }

    @Bean
    ProcessStep closeVisit(VisitOutcomes outcomes) {
        return ProcessStep.of("closeVisit", context -> outcomes.close(context.businessKey()));
    }

    @Bean
    ProcessStep fileCase(VisitOutcomes outcomes) {
        return ProcessStep.of("fileCase", context -> outcomes.file(context.businessKey()));
    }
}

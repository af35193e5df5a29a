package org.countypowers.casework.steps;

import java.util.function.Consumer;
import org.countypowers.casework.DecisionActs;
import org.countypowers.casework.IntakeActs;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class CaseSteps {
    private record Step(String name, Consumer<StepContext> act) implements ProcessStep {
        @Override
        public void run(StepContext context) {
            act.accept(context);
        }
    }

    @Bean
    ProcessStep submitApplication(IntakeActs acts) {
        return new Step("submitApplication", context -> acts.submit(id(context)));
    }

    @Bean
    ProcessStep issueSupplementNotice(IntakeActs acts) {
        return new Step("issueSupplementNotice", context -> acts.askForSupplement(id(context)));
    }

    @Bean
    ProcessStep receiveSupplement(IntakeActs acts) {
        return new Step("receiveSupplement", context -> acts.receiveSupplement(id(context)));
    }

    @Bean
    ProcessStep confirmRoute(IntakeActs acts) {
        return new Step("confirmRoute", context -> {
            String before = String.valueOf(context.fact("acceptingBody"));
            String now = acts.confirmRoute(id(context));
            context.setFact("routeChanged", !now.equals(before));
            context.setFact("acceptingBody", now);
        });
    }

    @Bean
    ProcessStep acceptApplication(IntakeActs acts) {
        return new Step("acceptApplication", context -> acts.accept(id(context), false));
    }

    @Bean
    ProcessStep deemAccepted(IntakeActs acts) {
        return new Step("deemAccepted", context -> acts.accept(id(context), true));
    }

    @Bean
    ProcessStep refuseAcceptance(IntakeActs acts) {
        return new Step("refuseAcceptance", context -> acts.refuseAcceptance(id(context)));
    }

    @Bean
    ProcessStep returnApplication(IntakeActs acts) {
        return new Step("returnApplication", context -> acts.giveBack(id(context)));
    }

    @Bean
    ProcessStep forwardToDecider(DecisionActs acts) {
        return new Step("forwardToDecider", context -> {
            String next = acts.forward(id(context));
            context.setFact("firstReview", next != null);
            context.setFact("firstReviewBody", next);
        });
    }

    @Bean
    ProcessStep issueDecision(DecisionActs acts) {
        return new Step("issueDecision", context -> acts.decide(id(context), "grant".equals(context.fact("outcome"))));
    }

    @Bean
    ProcessStep closeCase(DecisionActs acts) {
        return new Step("closeCase", context -> acts.close(id(context)));
    }

    private static long id(StepContext context) {
        return Long.parseLong(context.businessKey());
    }
}

package org.countypowers.casework.steps;

import java.util.Map;
import java.util.function.Consumer;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.DecisionActs;
import org.countypowers.casework.IntakeActs;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class CaseSteps {
    private final ApplicationEventPublisher events;

    CaseSteps(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** The trail is told of each step, so that the diagram can show it as done. */
    private ProcessStep step(String name, Consumer<StepContext> act) {
        return ProcessStep.of(
                name,
                act.andThen(context -> events.publishEvent(Auditable.of(
                        Stream.ofCase(id(context)),
                        "process.step",
                        context.stepName(),
                        Map.of("step", context.step())))));
    }

    @Bean
    ProcessStep submitApplication(IntakeActs acts) {
        return step("submitApplication", context -> acts.submit(id(context)));
    }

    @Bean
    ProcessStep issueSupplementNotice(IntakeActs acts) {
        return step("issueSupplementNotice", context -> acts.askForSupplement(id(context)));
    }

    @Bean
    ProcessStep receiveSupplement(IntakeActs acts) {
        return step("receiveSupplement", context -> acts.receiveSupplement(id(context)));
    }

    @Bean
    ProcessStep confirmRoute(IntakeActs acts) {
        return step("confirmRoute", context -> {
            IntakeActs.Confirmed now = acts.confirmRoute(id(context));
            context.setFact("routeChanged", now.moved());
            if (now.moved()) {
                context.setFact("receivingBody", now.receivingBody());
                context.setFact("acceptingBody", now.acceptingBody());
            }
        });
    }

    @Bean
    ProcessStep acceptApplication(IntakeActs acts) {
        return step("acceptApplication", context -> acts.accept(id(context), false));
    }

    @Bean
    ProcessStep deemAccepted(IntakeActs acts) {
        return step("deemAccepted", context -> acts.accept(id(context), true));
    }

    @Bean
    ProcessStep refuseAcceptance(IntakeActs acts) {
        return step("refuseAcceptance", context -> acts.refuseAcceptance(id(context)));
    }

    @Bean
    ProcessStep returnApplication(IntakeActs acts) {
        return step("returnApplication", context -> acts.giveBack(id(context)));
    }

    @Bean
    ProcessStep forwardToDecider(DecisionActs acts) {
        return step("forwardToDecider", context -> {
            String next = acts.forward(id(context));
            context.setFact("firstReview", next != null);
            context.setFact("firstReviewBody", next);
        });
    }

    @Bean
    ProcessStep issueDecision(DecisionActs acts) {
        return step("issueDecision", context -> acts.decide(id(context), "grant".equals(context.fact("outcome"))));
    }

    @Bean
    ProcessStep closeCase(DecisionActs acts) {
        return step("closeCase", context -> acts.close(id(context)));
    }

    private static long id(StepContext context) {
        return Long.parseLong(context.businessKey());
    }
}

package org.countypowers.batch;

import java.util.function.Consumer;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that the model of a batch may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class BatchSteps {
    private record Step(String name, Consumer<StepContext> act) implements ProcessStep {
        @Override
        public void run(StepContext context) {
            act.accept(context);
        }
    }

    @Bean
    ProcessStep takeDemand(BatchActs acts, BatchSubject subject, CurrentOfficer officers) {
        return taking("takeDemand", acts, subject, officers, Stage.DEMAND, "countyOffice", "Task_DemandPowers");
    }

    @Bean
    ProcessStep takeCityOpinion(BatchActs acts, BatchSubject subject, CurrentOfficer officers) {
        return taking(
                "takeCityOpinion", acts, subject, officers, Stage.CITY_OPINION, "cityBody", "Task_GiveCityOpinion");
    }

    @Bean
    ProcessStep takeEvaluation(BatchActs acts, BatchSubject subject, CurrentOfficer officers) {
        return taking(
                "takeEvaluation", acts, subject, officers, Stage.EVALUATION, "provinceBody", "Task_EvaluatePowers");
    }

    @Bean
    ProcessStep takeLegality(BatchActs acts, BatchSubject subject, CurrentOfficer officers) {
        return taking("takeLegality", acts, subject, officers, Stage.LEGALITY, "", "Task_ReviewLegality");
    }

    @Bean
    ProcessStep takeDeliberation(BatchActs acts, BatchSubject subject, CurrentOfficer officers) {
        return taking("takeDeliberation", acts, subject, officers, Stage.DELIBERATION, "", "Task_Deliberate");
    }

    @Bean
    ProcessStep checkCapacity(BatchActs acts) {
        return new Step("checkCapacity", context -> {
            acts.assess(id(context));
            left(acts, context);
        });
    }

    @Bean
    ProcessStep askCities(BatchActs acts) {
        return new Step("askCities", context -> context.setFact("cityBodies", acts.askCities(id(context))));
    }

    @Bean
    ProcessStep hearSilence(BatchActs acts) {
        return new Step("hearSilence", context -> acts.hearSilence(id(context)));
    }

    @Bean
    ProcessStep askProvince(BatchActs acts) {
        return new Step("askProvince", context -> context.setFact("provinceBodies", acts.askProvince(id(context))));
    }

    @Bean
    ProcessStep askLegality(BatchActs acts) {
        return new Step("askLegality", context -> acts.askLegality(id(context)));
    }

    @Bean
    ProcessStep tablePowers(BatchActs acts) {
        return new Step("tablePowers", context -> acts.table(id(context)));
    }

    @Bean
    ProcessStep countPowers(BatchActs acts) {
        return new Step("countPowers", context -> left(acts, context));
    }

    @Bean
    ProcessStep promulgatePowers(BatchPromulgation promulgation, BatchSubject subject) {
        return new Step(
                "promulgatePowers",
                context -> promulgation.promulgate(id(context), subject.answers(id(context), "Task_PromulgatePowers")));
    }

    @Bean
    ProcessStep openHandovers(BatchPromulgation promulgation) {
        return new Step("openHandovers", context -> promulgation.handOver(id(context)));
    }

    @Bean
    ProcessStep closeBatch(BatchActs acts) {
        return new Step("closeBatch", context -> acts.close(id(context)));
    }

    /** @param fact holds the body that hands in; '' where the batch's own office does */
    private static ProcessStep taking(
            String name,
            BatchActs acts,
            BatchSubject subject,
            CurrentOfficer officers,
            Stage stage,
            String fact,
            String task) {
        return new Step(name, context -> {
            String body = fact.isEmpty() ? "" : String.valueOf(context.fact(fact));
            acts.take(id(context), stage, body, officers.require().name(), subject.answers(id(context), task));
            if (fact.isEmpty()) {
                left(acts, context);
            }
        });
    }

    private static void left(BatchActs acts, StepContext context) {
        context.setFact("powersLeft", acts.powersLeft(id(context)));
    }

    private static long id(StepContext context) {
        return BatchSubject.id(context.businessKey());
    }
}

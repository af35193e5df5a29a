package org.countypowers.batch;

import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that the model of a batch may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class BatchSteps {
    private final BatchActs acts;
    private final BatchComments comments;
    private final BatchPromulgation promulgation;
    private final BatchAnswers answers;
    private final CurrentOfficer officers;

    BatchSteps(
            BatchActs acts,
            BatchComments comments,
            BatchPromulgation promulgation,
            BatchAnswers answers,
            CurrentOfficer officers) {
        this.acts = acts;
        this.comments = comments;
        this.promulgation = promulgation;
        this.answers = answers;
        this.officers = officers;
    }

    @Bean
    ProcessStep takeDemand() {
        return taking("takeDemand", Stage.DEMAND, "countyOffice", "Task_DemandPowers");
    }

    @Bean
    ProcessStep takeCityOpinion() {
        return taking("takeCityOpinion", Stage.CITY_OPINION, "cityBody", "Task_GiveCityOpinion");
    }

    @Bean
    ProcessStep takeEvaluation() {
        return taking("takeEvaluation", Stage.EVALUATION, "provinceBody", "Task_EvaluatePowers");
    }

    @Bean
    ProcessStep takeLegality() {
        return taking("takeLegality", Stage.LEGALITY, "", "Task_ReviewLegality");
    }

    @Bean
    ProcessStep takeDeliberation() {
        return taking("takeDeliberation", Stage.DELIBERATION, "", "Task_Deliberate");
    }

    @Bean
    ProcessStep checkCapacity() {
        return ProcessStep.of("checkCapacity", context -> {
            acts.assess(id(context));
            left(context);
        });
    }

    @Bean
    ProcessStep askCities() {
        return ProcessStep.of("askCities", context -> context.setFact("cityBodies", acts.askCities(id(context))));
    }

    @Bean
    ProcessStep hearSilence() {
        return ProcessStep.of("hearSilence", context -> acts.hearSilence(id(context)));
    }

    @Bean
    ProcessStep askProvince() {
        return ProcessStep.of(
                "askProvince", context -> context.setFact("provinceBodies", acts.askProvince(id(context))));
    }

    @Bean
    ProcessStep openComments() {
        return ProcessStep.of(
                "openComments", context -> comments.open(id(context), answers.at(id(context), "Task_OpenComments")));
    }

    @Bean
    ProcessStep takeComments() {
        return ProcessStep.of("takeComments", context -> comments.close(id(context)));
    }

    @Bean
    ProcessStep askLegality() {
        return ProcessStep.of("askLegality", context -> acts.askLegality(id(context)));
    }

    @Bean
    ProcessStep tablePowers() {
        return ProcessStep.of("tablePowers", context -> acts.table(id(context)));
    }

    @Bean
    ProcessStep countPowers() {
        return ProcessStep.of("countPowers", context -> left(context));
    }

    @Bean
    ProcessStep promulgatePowers() {
        return ProcessStep.of(
                "promulgatePowers",
                context -> promulgation.promulgate(id(context), answers.at(id(context), "Task_PromulgatePowers")));
    }

    @Bean
    ProcessStep openHandovers() {
        return ProcessStep.of("openHandovers", context -> promulgation.handOver(id(context)));
    }

    @Bean
    ProcessStep closeBatch() {
        return ProcessStep.of("closeBatch", context -> acts.close(id(context)));
    }

    /** @param fact holds the body that hands in; '' where the batch's own office does */
    private ProcessStep taking(String name, Stage stage, String fact, String task) {
        return ProcessStep.of(name, context -> {
            String body = fact.isEmpty() ? "" : String.valueOf(context.fact(fact));
            acts.take(id(context), stage, body, officers.require().name(), answers.at(id(context), task));
            if (fact.isEmpty()) {
                left(context);
            }
        });
    }

    private void left(StepContext context) {
        context.setFact("powersLeft", acts.powersLeft(id(context)));
    }

    private static long id(StepContext context) {
        return BatchSubject.id(context.businessKey());
    }
}

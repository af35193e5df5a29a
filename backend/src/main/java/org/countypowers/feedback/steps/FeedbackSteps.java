package org.countypowers.feedback.steps;

import org.countypowers.feedback.FeedbackActs;
import org.countypowers.feedback.FeedbackSeats;
import org.countypowers.process.ProcessStep;
import org.countypowers.process.StepContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that a model for complaints and bad ratings may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class FeedbackSteps {
    @Bean
    ProcessStep takeFeedback(FeedbackActs acts, FeedbackSeats seats) {
        return ProcessStep.of("takeFeedback", context -> {
            acts.take(context.businessKey());
            seat(context, seats);
        });
    }

    @Bean
    ProcessStep refuseComplaint(FeedbackActs acts) {
        return ProcessStep.of("refuseComplaint", context -> acts.refuse(context.businessKey()));
    }

    @Bean
    ProcessStep replyFeedback(FeedbackActs acts, FeedbackSeats seats) {
        return ProcessStep.of("replyFeedback", context -> {
            acts.reply(context.businessKey());
            seat(context, seats);
        });
    }

    @Bean
    ProcessStep countCallBack(FeedbackActs acts) {
        return ProcessStep.of("countCallBack", context -> {
            context.setFact("calledBack", acts.calledBack(context.businessKey()));
            context.setFact("dissatisfied", acts.dissatisfied(context.businessKey()));
        });
    }

    @Bean
    ProcessStep returnFeedback(FeedbackActs acts, FeedbackSeats seats) {
        return ProcessStep.of("returnFeedback", context -> {
            acts.handAgain(context.businessKey());
            seat(context, seats);
        });
    }

    @Bean
    ProcessStep closeFeedback(FeedbackActs acts) {
        return ProcessStep.of("closeFeedback", context -> acts.close(context.businessKey()));
    }

    /** Who works on it next may be of the level above. */
    private static void seat(StepContext context, FeedbackSeats seats) {
        FeedbackSeats.Seats now = seats.now(context.businessKey());
        context.setFact("handlingBody", now.handling());
        context.setFact("officeBody", now.office());
    }
}

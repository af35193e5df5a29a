package org.countypowers.filereview.steps;

import org.countypowers.filereview.ReviewActs;
import org.countypowers.filereview.ReviewActs.Followed;
import org.countypowers.filereview.ReviewSeats;
import org.countypowers.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that the model of a file review may call; bpmn/steps.json describes each for whoever draws. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {
    @Bean
    ProcessStep drawSample(ReviewActs acts, ReviewSeats seats) {
        return ProcessStep.of("drawSample", context -> {
            acts.drawSample(context.businessKey());
            context.setFact("reviewingBody", seats.reviewing(context.businessKey()));
        });
    }

    @Bean
    ProcessStep askStatement(ReviewActs acts) {
        return ProcessStep.of("askStatement", context -> acts.askStatement(context.businessKey()));
    }

    @Bean
    ProcessStep endStatement(ReviewActs acts) {
        return ProcessStep.of("endStatement", context -> acts.endStatement(context.businessKey()));
    }

    @Bean
    ProcessStep confirmReview(ReviewActs acts) {
        return ProcessStep.of("confirmReview", context -> {
            Followed followed = acts.confirm(context.businessKey());
            context.setFact("reviewFailed", followed.failed());
            context.setFact("talkDue", followed.talk());
        });
    }

    @Bean
    ProcessStep closeReview(ReviewActs acts) {
        return ProcessStep.of("closeReview", context -> acts.close(context.businessKey()));
    }
}

package org.countypowers.demo;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.organisation.Bodies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets the demo up once the application is ready, and fills it with cases in the background. */
@Component
@Profile("demo")
class DemoStory {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);

    private final DemoOffice office;
    private final DemoCases cases;
    private final DemoCapacity capacity;
    private final DemoCriteria criteria;
    private final DemoPowers powers;
    private final DemoBatch batch;
    private final DemoReviewed reviewed;
    private final DemoProgress progress;
    private final DemoDirectReport directReport;
    private final DemoFlows flows;
    private final DemoLicences licences;
    private final DemoInspection inspection;
    private final DemoVisits visits;
    private final DemoCommitments commitments;
    private final DemoReviews reviews;
    private final DemoDesk desk;
    private final DemoFeedback feedback;
    private final DemoLetters letters;
    private final Bodies bodies;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DemoStory(
            DemoOffice office,
            DemoCases cases,
            DemoCapacity capacity,
            DemoCriteria criteria,
            DemoPowers powers,
            DemoBatch batch,
            DemoReviewed reviewed,
            DemoProgress progress,
            DemoDirectReport directReport,
            DemoFlows flows,
            DemoLicences licences,
            DemoInspection inspection,
            DemoVisits visits,
            DemoCommitments commitments,
            DemoReviews reviews,
            DemoDesk desk,
            DemoFeedback feedback,
            DemoLetters letters,
            Bodies bodies,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.office = office;
        this.cases = cases;
        this.capacity = capacity;
        this.criteria = criteria;
        this.powers = powers;
        this.batch = batch;
        this.reviewed = reviewed;
        this.progress = progress;
        this.directReport = directReport;
        this.flows = flows;
        this.licences = licences;
        this.inspection = inspection;
        this.visits = visits;
        this.commitments = commitments;
        this.reviews = reviews;
        this.desk = desk;
        this.feedback = feedback;
        this.letters = letters;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Map<String, String> names = Stream.of(
                        DemoOffice.PROVINCE,
                        DemoOffice.CITY,
                        DemoOffice.YUECHI,
                        DemoOffice.WUSHENG,
                        DemoOffice.GUANGAN,
                        DemoOffice.LINSHUI)
                .collect(Collectors.toMap(
                        code -> code, code -> bodies.division(code).name()));
        boolean fresh = jdbc.queryForObject("select count(*) from officer", Integer.class) == 0;
        if (fresh) {
            transaction.executeWithoutResult(status -> office.setUp(names));
            directReport.publish();
            progress.begin(DemoCases.CASES + DemoPowers.PARTS + 1);
            Thread loader = new Thread(this::load, "demo-cases");
            loader.setDaemon(true);
            loader.start();
        } else {
            progress.end();
            office.remember(names);
        }
        LOG.info("demo office ready");
    }

    private void load() {
        try {
            flows.release();
            criteria.judge();
            desk.alone("review-sweep", () -> {
                // What is overdue by the real time only must not be ended while the story answers it.
                desk.alone("batch-sweep", powers::give);
                reviews.review();
            });
            desk.alone("batch-sweep", reviewed::begin);
            batch.begin();
            capacity.load();
            cases.load();
            licences.load();
            inspection.inspect();
            visits.go();
            commitments.promise();
            feedback.hear();
            letters.call();
        } catch (RuntimeException failure) {
            LOG.error("the demo's story stopped early", failure);
        } finally {
            progress.end();
        }
    }
}

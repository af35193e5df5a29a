package org.countypowers.filereview;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are reviewed (SPEC 4, marked [P]); an administrator changes it in the configuration.
 *
 * @param least files of a sample at least
 * @param percent of the closed files
 * @param youngPercent of those under a power in its first {@code youngMonths}
 * @param pass points from which a file passes
 * @param excellent points from which it is excellent
 * @param redLine percent of passing files below which a quarter fails (K12)
 * @param reviewers at least
 * @param answerDays working days for the reviewed body's statement
 * @param rectifyDays working days for putting right what failed
 * @param talkAfter failed quarters in a row that call for a talk
 * @param suspendAfter failed quarters in a row that call for a suspension
 * @param recallMonths after a suspension, without what failed being put right
 */
@ConfigurationProperties("countypowers.filereview")
public record ReviewSettings(
        @DefaultValue("5") int least,
        @DefaultValue("5") int percent,
        @DefaultValue("20") int youngPercent,
        @DefaultValue("6") int youngMonths,
        @DefaultValue("80") int pass,
        @DefaultValue("90") int excellent,
        @DefaultValue("85") int redLine,
        @DefaultValue("2") int reviewers,
        @DefaultValue("5") int answerDays,
        @DefaultValue("30") int rectifyDays,
        @DefaultValue("2") int talkAfter,
        @DefaultValue("3") int suspendAfter,
        @DefaultValue("3") int recallMonths) {}

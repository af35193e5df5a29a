package org.countypowers.year;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countypowers.monitoring.CardDesk;
import org.countypowers.monitoring.CardDesk.Seen;
import org.countypowers.monitoring.CardDesk.Word;
import org.countypowers.monitoring.Tolerance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is said about the cards of the simulated year: replies, decisions, appeals and last words, each by whom it behoves. */
@Component
class YearCards {
    private final YearOffice office;
    private final CardDesk desk;
    private final JdbcTemplate jdbc;

    YearCards(YearOffice office, CardDesk desk, JdbcTemplate jdbc) {
        this.office = office;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** A day's work of bodies and discipline offices: each card goes on by one step at most. */
    void work() {
        List<Map<String, Object>> cards = jdbc.queryForList(
                "select id, version, state, body_id from monitoring_card where kind <> 'WARNING'"
                        + " and state in ('OPEN', 'REPLIED', 'UPHELD', 'APPEALED')"
                        + " and (answer_by is null or answer_by >= ?) order by id",
                office.today());
        for (Map<String, Object> card : cards) {
            act(card);
        }
    }

    private void act(Map<String, Object> card) {
        long id = ((Number) card.get("id")).longValue();
        String place = YearCounty.placeOf(card.get("body_id").toString());
        Seen seen =
                new Seen(id, jdbc.queryForObject("select version from monitoring_card where id = ?", Long.class, id));
        // A revoked yellow card may have taken it along meanwhile.
        Random random = office.dice("card " + id + seen.version());
        String state = jdbc.queryForObject("select state from monitoring_card where id = ?", String.class, id);
        switch (state) {
            case "OPEN" -> office.run(
                    place + ".approver", () -> desk.reply(seen, new Word("情况属实，已经补办。", Tolerance.NONE)));
            case "REPLIED" -> decide(place + ".discipline", seen, random);
            case "UPHELD" -> {
                if (random.nextInt(3) == 0) {
                    office.run(
                            place + ".approver", () -> desk.appeal(seen, new Word("因系统故障所致。", Tolerance.SYSTEM_FAULT)));
                }
            }
            case "APPEALED" -> decide("city.discipline", seen, random);
            default -> {
                // Decided meanwhile.
            }
        }
    }

    private void decide(String office, Seen seen, Random random) {
        boolean revoke = random.nextInt(4) == 0;
        Word word = revoke
                ? new Word("经核查属第三方原因，予以撤销。", Tolerance.THIRD_PARTYS_CAUSE)
                : new Word("事实清楚，予以认定。", Tolerance.NONE);
        this.office.run(office, () -> {
            if (revoke) {
                desk.revoke(seen, word);
            } else {
                desk.uphold(seen, word);
            }
        });
    }
}

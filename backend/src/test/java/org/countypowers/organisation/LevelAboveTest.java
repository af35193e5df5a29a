package org.countypowers.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that nobody of a small body may do goes to the level above, never to nobody. */
abstract class LevelAboveTest {
    private static final String WATER = "018";

    @Autowired
    Office office;

    @Autowired
    LevelAbove levels;

    @Autowired
    Staffing staffing;

    @Autowired
    Bodies bodies;

    private String county;
    private String city;
    private String province;

    @BeforeEach
    void open() {
        office.open();
        county = water(DemoOffice.YUECHI);
        city = water(DemoOffice.CITY);
        province = water(DemoOffice.PROVINCE);
    }

    @Test
    void above_a_department_is_the_same_department_and_above_a_government_a_government() {
        assertThat(levels.of(county)).contains(city);
        assertThat(levels.of(city)).contains(province);
        assertThat(levels.of(province)).isEmpty();
        assertThat(levels.of(
                        bodies.governmentOf(DemoOffice.YUECHI).orElseThrow().id()))
                .contains(bodies.governmentOf(DemoOffice.CITY).orElseThrow().id());
    }

    @Test
    void a_body_keeps_the_step_while_it_has_anybody_and_where_nobody_above_has_either() {
        List<String> handlers = of(county);
        assertThat(levels.able(county, Role.CASE_HANDLER, handlers.subList(1, handlers.size())))
                .isEqualTo(county);
        assertThat(levels.able(county, Role.CASE_HANDLER, handlers)).isEqualTo(city);
        assertThat(levels.able(county, Role.PROCESS_DESIGNER, List.of())).isEqualTo(county);
    }

    private List<String> of(String body) {
        return staffing.members(List.of(body), Role.CASE_HANDLER).stream()
                .map(Member::officerId)
                .toList();
    }

    private String water(String division) {
        return bodies.holding(division, WATER).orElseThrow().id();
    }

    @OnH2
    static class OnH2Test extends LevelAboveTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LevelAboveTest {}
}

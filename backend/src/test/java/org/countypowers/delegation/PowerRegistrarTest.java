package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.OrganisationImport;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class PowerRegistrarTest {
    private static final String CITY = "511900";
    private static final String COUNTY = "511921";
    private static final String TOWN = "511921901";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate OPEN = OfficerSetup.OPEN;

    @Autowired
    OrganisationImport organisation;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @BeforeEach
    void setUpOneTown() throws IOException {
        organisation.divisions(
                new StringReader("code,name,parent_code,level,kind\n" + TOWN + ",演示镇," + COUNTY + ",TOWN,镇\n"), "");
    }

    @Test
    void what_a_city_holds_by_entrustment_no_county_gets_from_it() {
        enter("XK-048", CITY, DelegationForm.ENTRUST, DAY, OPEN);

        assertRefused("XK-048", COUNTY, DelegationForm.ENTRUST, DAY, "delegation.blocking.entrustLevel");
    }

    @Test
    void what_a_county_holds_by_entrustment_no_town_gets_from_it() {
        enter("QT-007", COUNTY, DelegationForm.ENTRUST, DAY, DAY.plusDays(9));

        for (DelegationForm form : new DelegationForm[] {DelegationForm.ENTRUST, DelegationForm.DIRECT_TRANSFER}) {
            assertRefused("QT-007", TOWN, form, DAY.plusDays(8), "delegation.power.reentrust");
        }
        enter("QT-007", TOWN, DelegationForm.ENTRUST, DAY.plusDays(9), OPEN);
    }

    @Test
    void what_a_town_holds_by_entrustment_its_county_does_not_turn_out_to_have_been_entrusted_with() {
        enter("QT-007", TOWN, DelegationForm.ENTRUST, DAY, OPEN);

        assertRefused("QT-007", COUNTY, DelegationForm.ENTRUST, DAY, "delegation.power.reentrust");
    }

    @Test
    void what_a_town_holds_in_its_own_name_its_county_is_not_entrusted_with_afterwards() {
        enter("QT-007", TOWN, DelegationForm.DIRECT_TRANSFER, DAY, DAY.plusDays(9));

        assertRefused("QT-007", COUNTY, DelegationForm.ENTRUST, DAY, "delegation.power.reentrust");
        enter("QT-007", COUNTY, DelegationForm.ENTRUST, DAY.plusDays(9), OPEN);
    }

    @Test
    void a_county_that_has_the_power_in_its_own_right_may_entrust_a_town() {
        enter("QT-007", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY, OPEN);
        enter("QT-007", TOWN, DelegationForm.ENTRUST, DAY, OPEN);

        assertThat(register.inForce("QT-007", TOWN, DAY)).isPresent();
    }

    @Test
    void an_entrustment_rests_on_law_and_every_entry_on_a_document() {
        assertThatThrownBy(() ->
                        registrar.enter(command("XK-069", DelegationForm.ENTRUST, "川办函〔2026〕1号", "批复", "《关于委托事项的批复》")))
                .hasMessage("delegation.power.entrustBasis");
        assertThatThrownBy(() ->
                        registrar.enter(command("XK-069", DelegationForm.ENTRUST, "川办函〔2026〕1号", "批复", "会议纪要第3号")))
                .as("no clause of a law")
                .hasMessage("delegation.power.entrustBasis");
        assertThatThrownBy(() ->
                        registrar.enter(command("XK-069", DelegationForm.DIRECT_TRANSFER, "川府令〔2026〕1号", " ", "")))
                .hasMessage("delegation.power.instrument");
    }

    @Test
    void a_reserved_power_is_refused_with_the_clause() {
        assertThatThrownBy(() -> enter("XK-006", COUNTY, DelegationForm.DIRECT_REPORT, DAY, OPEN))
                .isInstanceOfSatisfying(PowerRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("delegation.blocking.reserved");
                    assertThat(refused.arguments()).containsExactly("《教师法》第十三条；《教师资格条例》第十三条");
                });
        assertRefused("XK-037", COUNTY, DelegationForm.TOWN_EMPOWER, DAY, "delegation.blocking.level");
        assertRefused("XK-122", COUNTY, DelegationForm.FRONT_DESK, DAY, "delegation.blocking.notDelegable");
        assertRefused("XK-001", COUNTY, DelegationForm.STATUTORY_COUNTY, DAY, "delegation.blocking.statutory");
    }

    @Test
    void many_are_entered_together_and_each_is_vouched_for() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY.minusDays(9), DAY);

        registrar.enterAll(List.of(
                many("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER),
                many("XK-070", COUNTY, DelegationForm.DIRECT_TRANSFER),
                many("XK-048", CITY, DelegationForm.ENTRUST)));

        assertThat(register.inForce("XK-069", COUNTY, DAY)).isPresent();
        assertThat(register.inForce("XK-069", COUNTY, DAY.minusDays(1))).isPresent();
        assertThat(register.inForce("XK-070", COUNTY, DAY)).isPresent();
        assertThat(register.inForce("XK-048", CITY, DAY).orElseThrow().entrustBasis())
                .isEqualTo("《某条例》第一条");
    }

    @Test
    void of_many_each_that_cannot_be_entered_is_named_and_none_is_entered() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY, OPEN);

        assertThatThrownBy(() -> registrar.enterAll(List.of(
                        many("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER),
                        many("XK-070", COUNTY, DelegationForm.DIRECT_TRANSFER),
                        many("XK-070", COUNTY, DelegationForm.DIRECT_TRANSFER),
                        many("XK-122", COUNTY, DelegationForm.FRONT_DESK),
                        many("QT-007", TOWN, DelegationForm.ENTRUST),
                        many("QT-007", COUNTY, DelegationForm.ENTRUST),
                        many("XK-076", COUNTY, DelegationForm.DIRECT_TRANSFER))))
                .isInstanceOfSatisfying(PowersRefused.class, refused -> assertThat(refused.refusals())
                        .extracting(each -> each.matterId() + " " + each.holderDivision() + " " + each.key())
                        .containsExactlyInAnyOrder(
                                "XK-069 511921 delegation.power.overlaps",
                                "XK-070 511921 delegation.power.twice",
                                "XK-122 511921 delegation.blocking.notDelegable",
                                "QT-007 511921901 delegation.power.reentrust"));
        assertThat(register.inForce("XK-076", COUNTY, DAY)).isEmpty();
    }

    private static EnterPower many(String matter, String holder, DelegationForm form) {
        return new EnterPower(matter, holder, form, DAY, OPEN, "川府令〔2026〕1号", "省政府令", "《某条例》第一条", "B1");
    }

    private static EnterPower command(
            String matter, DelegationForm form, String instrument, String type, String basis) {
        return new EnterPower(matter, COUNTY, form, DAY, OPEN, instrument, type, basis, "B1");
    }

    private void enter(String matter, String holder, DelegationForm form, LocalDate from, LocalDate to) {
        registrar.enter(new EnterPower(matter, holder, form, from, to, "川府令〔2026〕1号", "省政府令", "《某条例》第一条", "B1"));
    }

    private void assertRefused(String matter, String holder, DelegationForm form, LocalDate from, String key) {
        assertThatThrownBy(() -> enter(matter, holder, form, from, OPEN))
                .isInstanceOf(PowerRefused.class)
                .hasMessage(key);
    }

    @OnH2
    static class OnH2Test extends PowerRegistrarTest {}

    @OnMariaDb
    static class OnMariaDbTest extends PowerRegistrarTest {}
}

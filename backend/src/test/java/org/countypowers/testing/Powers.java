package org.countypowers.testing;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.demo.DemoOffice;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.stereotype.Component;

/** The powers that tests find in the register, entered past the procedure, which has tests of its own. */
@Component
class Powers {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final PowerRegistrar powers;
    private final ScopedClock clock;

    Powers(PowerRegistrar powers, ScopedClock clock) {
        this.powers = powers;
        this.clock = clock;
    }

    void enter() {
        // Known before they take effect, or cases would rest on what nobody knew yet.
        clock.runAt(SINCE.minusDays(12).atTime(10, 0).atZone(OfficeTime.ZONE).toInstant(), this::all);
    }

    private void all() {
        enter("XK-069", DemoOffice.YUECHI, DelegationForm.DIRECT_TRANSFER, "");
        enter("XK-069", DemoOffice.GUANGAN, DelegationForm.DIRECT_TRANSFER, "");
        enter("XK-070", DemoOffice.YUECHI, DelegationForm.DIRECT_TRANSFER, "");
        enter("XK-076", DemoOffice.YUECHI, DelegationForm.DIRECT_TRANSFER, "");
        enter("XK-007", DemoOffice.YUECHI, DelegationForm.DIRECT_TRANSFER, "");
        enter("XK-042", DemoOffice.YUECHI, DelegationForm.DISPATCHED_ORGAN, "");
        enter("XK-006", DemoOffice.YUECHI, DelegationForm.FRONT_DESK, "");
        enter("XK-006", DemoOffice.WUSHENG, DelegationForm.ENTRUST, "《教师资格条例》第十三条（演示）");
        enter("QT-007", DemoOffice.TOWN_EAST, DelegationForm.DIRECT_TRANSFER, "");
        enter("XK-028", DemoOffice.TOWN_EAST, DelegationForm.ENTRUST, "《城乡规划法》第四十一条（演示）");
        for (String county : List.of(DemoOffice.YUECHI, DemoOffice.WUSHENG, DemoOffice.GUANGAN)) {
            enter("XK-037", county, DelegationForm.DIRECT_REPORT, "");
        }
    }

    private void enter(String matter, String holder, DelegationForm form, String basis) {
        powers.enter(new EnterPower(
                matter, holder, form, SINCE, OfficerSetup.OPEN, "川府令〔2025〕第12号（演示）", "省政府令", basis, "演示批次"));
    }
}

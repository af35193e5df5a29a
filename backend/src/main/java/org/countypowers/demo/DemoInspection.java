package org.countypowers.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.inspection.CertificateDesk;
import org.countypowers.inspection.DrawAnnouncing;
import org.countypowers.inspection.DrawDesk;
import org.countypowers.inspection.InspectionRefused;
import org.countypowers.inspection.InspectorBook;
import org.countypowers.inspection.PlanDesk;
import org.countypowers.inspection.PlanPublishing;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's inspections: certificates, plans in force and a draft, and a draw in each state. */
@Component
@Profile("demo")
class DemoInspection {
    private static final Logger LOG = LoggerFactory.getLogger(DemoInspection.class);
    private static final int DRAWS = 2;
    private static final int BEFORE = 12;
    private static final List<String> PLACES = List.of("yuechi", "guangan", "city");
    private static final String HEAD = "yuechi.head";
    private static final String WATER = "018";
    private static final String FARMING = "011";

    private final DemoDesk office;
    private final Bodies bodies;
    private final InspectorBook inspectors;
    private final CertificateDesk certificates;
    private final PlanDesk plans;
    private final PlanPublishing publishing;
    private final DrawAnnouncing announcing;
    private final DrawDesk draws;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoInspection(
            DemoDesk office,
            Bodies bodies,
            InspectorBook inspectors,
            CertificateDesk certificates,
            PlanDesk plans,
            PlanPublishing publishing,
            DrawAnnouncing announcing,
            DrawDesk draws) {
        this.office = office;
        this.bodies = bodies;
        this.inspectors = inspectors;
        this.certificates = certificates;
        this.plans = plans;
        this.publishing = publishing;
        this.announcing = announcing;
        this.draws = draws;
    }

    void inspect() {
        LocalDate today = LocalDate.now(real);
        // A plan and its visits belong to one year.
        LocalDate before = today.getDayOfYear() > BEFORE ? today.minusDays(BEFORE) : today;
        LocalDate soon = before.plusDays(BEFORE / 2);
        PLACES.forEach(place -> office.at(before, place + ".head", () -> certify(place)));
        LocalDate end = LocalDate.of(today.getYear(), 12, 31);
        String water = body(DemoOffice.YUECHI, WATER);
        Set<String> farming = Set.of(body(DemoOffice.YUECHI, FARMING));
        String elsewhere = body(DemoOffice.GUANGAN, WATER);
        publish("yuechi", water, before);
        publish("yuechi", body(DemoOffice.YUECHI, FARMING), before);
        publish("guangan", elsewhere, before);
        office.at(before, "yuechi.inspector", () -> plans.draft(water, before.getYear(), DRAWS * 2));
        office.at(before, HEAD, () -> draws.publish(drawn(Set.of(water, body(DemoOffice.YUECHI, FARMING)), soon)));
        office.at(soon, "guangan.head", () -> drawn(Set.of(elsewhere), end));
        office.at(
                soon,
                HEAD,
                () -> ifAny(() -> draws.abandon(announcing.announce(farming, end), "名录中有已歇业的企业，核实后重新公告（演示）")));
        office.at(today, HEAD, () -> ifAny(() -> announcing.announce(farming, end)));
    }

    /** The first draw may have taken all that there is. */
    private static void ifAny(Runnable announce) {
        try {
            announce.run();
        } catch (InspectionRefused nothingLeft) {
            LOG.info("nothing is left to draw: {}", nothingLeft.key());
        }
    }

    private void publish(String place, String body, LocalDate day) {
        long[] plan = new long[1];
        office.at(day, place + ".inspector", () -> plan[0] = plans.draft(body, day.getYear(), DRAWS));
        office.at(day, place + ".head", () -> publishing.publish(plan[0]));
    }

    private long drawn(Set<String> bodyIds, LocalDate due) {
        long draw = announcing.announce(bodyIds, due);
        draws.draw(draw);
        return draw;
    }

    /** An officer has one certificate, in whichever bodies he or she works. */
    private void certify(String place) {
        Map<String, Member> people = new TreeMap<>();
        inspectors.posted(inspectors.headed()).forEach(member -> people.putIfAbsent(member.name(), member));
        int no = 0;
        for (Member member : people.values()) {
            certificates.enter(
                    member.officerId(),
                    member.bodyId(),
                    "川执（演示）%s-%02d".formatted(place, ++no),
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2028, 12, 31));
        }
    }

    private String body(String division, String department) {
        return bodies.holding(division, department).orElseThrow().id();
    }
}

package org.countypowers.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.Cases;
import org.countypowers.casework.RegisterCase;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 岳池县水利局 has granted something on a promise, and its verification is due. */
@Component
@Profile("demo")
class DemoCommitments {
    private static final String WINDOW = "yuechi.window";
    private static final String MATTER = "XK-070";
    /** Past the half of the window, from which the verification is work. */
    private static final int BEFORE = 25;

    private final DemoDesk office;
    private final CaseDesk desk;
    private final Cases cases;
    private final CaseMaterials materials;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoCommitments(DemoDesk office, CaseDesk desk, Cases cases, CaseMaterials materials) {
        this.office = office;
        this.desk = desk;
        this.cases = cases;
        this.materials = materials;
    }

    void promise() {
        LocalDate day = LocalDate.now(real).minusDays(BEFORE);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.minusDays(1);
        }
        LocalDate on = day;
        long[] id = new long[1];
        office.at(on, WINDOW, () -> {
            id[0] = desk.register(new RegisterCase(
                    "demo-commitment",
                    MATTER,
                    DemoOffice.YUECHI,
                    null,
                    "银城水厂水土保持方案（演示）",
                    new Applicant(
                            Applicant.Kind.ENTERPRISE,
                            "岳池县银城水务有限公司",
                            "91510000MA6DEM05EP",
                            "",
                            "13800138000",
                            "岳池县九龙镇",
                            "",
                            "",
                            "",
                            true),
                    Set.of(1),
                    "",
                    "",
                    Set.of(2, 3, 4)));
            sign(id[0]);
        });
        step(on, "yuechi.handler", id[0], Map.of("outcome", "accept", "opinion", "申请人已签署告知承诺书。"));
        step(
                on,
                "yuechi.handler",
                id[0],
                Map.of(
                        "outcome",
                        "grant",
                        "factsFound",
                        "申请人承诺已符合条件。",
                        "legalGrounds",
                        "《水土保持法》第二十五条",
                        "opinion",
                        "建议准予许可。"));
        step(on, "yuechi.approver", id[0], Map.of("outcome", "grant", "opinion", "准予许可。"));
    }

    /** The printed promise comes back signed. */
    private void sign(long id) {
        Paper paper = materials.papers(id).stream()
                .filter(each -> each.kind() == PaperKind.COMMITMENT)
                .findFirst()
                .orElseThrow();
        materials.add(id, 0, "告知承诺书（演示）.pdf", new ByteArrayInputStream(materials.print(id, paper.id())));
    }

    private void step(LocalDate day, String officer, long id, Map<String, Object> answers) {
        office.at(
                day,
                officer,
                () -> office.complete(Long.toString(id), () -> cases.view(id).seen(), step -> answers));
    }
}

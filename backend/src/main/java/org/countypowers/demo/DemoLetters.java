package org.countypowers.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.CaseSummary;
import org.countypowers.casework.Cases;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.monitoring.IssueLetter;
import org.countypowers.monitoring.LetterDesk;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 岳池县's discipline office has called for two cases and read one of them; an earlier letter was withdrawn. */
@Component
@Profile("demo")
class DemoLetters {
    private static final String WINDOW = "yuechi.window";
    private static final String DISCIPLINE = "yuechi.discipline";
    private static final List<String> APPLICANTS = List.of("岳池县", "武胜县", "广安区");
    private static final String DECIDED_BY_COUNTY = "XK-069";
    private static final int DAYS = 30;
    private static final int CALLED = 2;
    private static final int EVENTS = 100;

    private final DemoDesk office;
    private final Cases cases;
    private final LetterDesk letters;
    private final CurrentOfficer officers;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoLetters(DemoDesk office, Cases cases, LetterDesk letters, CurrentOfficer officers) {
        this.office = office;
        this.cases = cases;
        this.letters = letters;
        this.officers = officers;
    }

    void call() {
        LocalDate today = LocalDate.now(real);
        AtomicReference<List<CaseSummary>> found = new AtomicReference<>(List.of());
        office.at(
                today,
                WINDOW,
                () -> found.set(APPLICANTS.stream()
                        .flatMap(name -> cases.search(name, Long.MAX_VALUE, EVENTS).stream())
                        .filter(line -> line.status() == CaseStatus.CLOSED)
                        .filter(line -> line.countyCode().equals(DemoOffice.YUECHI))
                        .filter(line -> line.matterId().equals(DECIDED_BY_COUNTY))
                        .limit(CALLED)
                        .toList()));
        List<CaseSummary> called = found.get();
        if (called.isEmpty()) {
            return;
        }
        List<String> numbers = called.stream().map(CaseSummary::number).toList();
        office.at(today, DISCIPLINE, () -> {
            long former = letters.issue(letter(1, "核实超期办结的原因", numbers.subList(0, 1), today));
            letters.withdraw(former, "所涉问题已由主管机关答复，不再查阅。");
            letters.issue(letter(2, "核实代办点收取“资料费”的反映", numbers, today));
            cases.view(called.get(0).id());
            cases.history(called.get(0).id(), 0, EVENTS);
        });
    }

    private IssueLetter letter(int no, String subject, List<String> numbers, LocalDate today) {
        return new IssueLetter(
                "岳纪调〔" + today.getYear() + "〕" + no + "号",
                subject,
                "《中华人民共和国监察法》关于调取证据的规定；群众反映的问题需要核实办理经过。",
                today.plusDays(DAYS),
                numbers,
                Set.of(officers.require().officerId()));
    }
}

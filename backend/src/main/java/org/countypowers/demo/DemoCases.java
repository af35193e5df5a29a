package org.countypowers.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.Cases;
import org.countypowers.casework.RegisterCase;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.supervision.ObjectDesk;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.SupervisedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** About sixty cases of the last weeks, each made through the services as an officer would, by a clock of its own. */
@Component
@Profile("demo")
class DemoCases {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    static final int CASES = 60;
    /** More acts than there are before service, with a licence that lasts. */
    private static final int ALL = 7;

    private static final List<Enterprise> APPLICANTS = List.of(
            new Enterprise("岳池县九龙自来水有限公司", "91511621MA6DEM01A0"),
            new Enterprise("广安渠江农业发展有限公司", "91511602MA6DEM02BK"),
            new Enterprise("武胜县嘉陵江砂石有限公司", "91511622MA6DEM03CN"),
            new Enterprise("四川𠮷丰养殖有限公司", "91511600MA6DEM04DY"),
            new Enterprise("岳池县银城水务有限公司", "91511621MA6DEM05EG"),
            new Enterprise("广安区龙安柚种植合作社", "93511602MA6DEM06FX"));

    private record Enterprise(String name, String code) {}

    private record Course(String matter, String county, String place, String upper) {}

    private static final List<Course> COURSES = List.of(
            new Course("XK-069", DemoOffice.YUECHI, "yuechi", "yuechi"),
            new Course("XK-069", DemoOffice.WUSHENG, "wusheng", "city"),
            new Course("XK-070", DemoOffice.YUECHI, "yuechi", "yuechi"),
            new Course("XK-037", DemoOffice.YUECHI, "yuechi", "province"),
            new Course("XK-069", DemoOffice.GUANGAN, "guangan", "guangan"),
            new Course("XK-076", DemoOffice.YUECHI, "yuechi", "yuechi"));

    private final CaseDesk desk;
    private final Cases cases;
    private final DemoDesk office;
    private final Matters matters;
    private final DemoProgress progress;
    private final ObjectBook objects;
    private final ObjectDesk inspectors;
    private final Clock real = Clock.system(OfficeTime.ZONE);

    DemoCases(
            CaseDesk desk,
            Cases cases,
            DemoDesk office,
            Matters matters,
            DemoProgress progress,
            ObjectBook objects,
            ObjectDesk inspectors) {
        this.objects = objects;
        this.inspectors = inspectors;
        this.progress = progress;
        this.desk = desk;
        this.cases = cases;
        this.office = office;
        this.matters = matters;
    }

    void load() {
        Random random = new Random(20261123);
        for (int no = 0; no < CASES; no++) {
            Course course = COURSES.get(no % COURSES.size());
            LocalDate day = weekday(LocalDate.now(real).minusDays(no < 12 ? no % 4 : 4 + random.nextInt(30)));
            int acts = no < 12 ? no % 3 : random.nextInt(7);
            Enterprise applicant = APPLICANTS.get(no % APPLICANTS.size());
            try {
                live(course, day, acts, applicant);
            } catch (RuntimeException failure) {
                LOG.warn("demo case {} stopped early", no, failure);
            }
            progress.step();
        }
        LOG.info("demo cases: {} made", CASES);
    }

    /** A water intake that the county granted and served. */
    void granted(String place, LocalDate day, int no) {
        Course course = COURSES.stream()
                .filter(each -> each.matter().equals("XK-069") && each.upper().equals(place))
                .findFirst()
                .orElseThrow();
        live(course, weekday(day), ALL, APPLICANTS.get(no % APPLICANTS.size()));
    }

    private void live(Course course, LocalDate day, int acts, Enterprise applicant) {
        Instant[] now = {day.atTime(LocalTime.of(9, 5)).atZone(OfficeTime.ZONE).toInstant()};
        long[] id = new long[1];
        office.at(
                now[0],
                course.place() + ".window",
                () -> id[0] = desk.register(new RegisterCase(
                        UUID.randomUUID().toString(),
                        course.matter(),
                        course.county(),
                        null,
                        "新办（演示）",
                        new Applicant(
                                Applicant.Kind.ENTERPRISE,
                                applicant.name(),
                                applicant.code(),
                                "",
                                "13800138000",
                                "广安市",
                                "",
                                "",
                                "",
                                true),
                        materials(course.matter()),
                        "",
                        "")));
        if (course.upper().equals("province")) {
            step(now, course.place() + ".handler", id[0], Map.of("outcome", "submit", "opinion", "情况属实，同意上报。"));
        }
        List<Map.Entry<String, Map<String, Object>>> decision = List.of(
                Map.entry(".handler", Map.of("outcome", "accept", "opinion", "材料齐全，符合法定形式。")),
                Map.entry(
                        ".handler",
                        Map.of(
                                "outcome",
                                "grant",
                                "factsFound",
                                "申请内容与现场情况一致。",
                                "legalGrounds",
                                "事项目录所列依据",
                                "validUntil",
                                validUntil(day, acts).toString(),
                                "opinion",
                                "建议准予许可。")),
                Map.entry(".reviewer", Map.of("outcome", "passed", "opinion", "审查程序合法，同意。")),
                Map.entry(".approver", Map.of("outcome", "grant", "opinion", "准予许可。")));
        for (int act = 0; act < Math.min(acts, decision.size()); act++) {
            step(
                    now,
                    course.upper() + decision.get(act).getKey(),
                    id[0],
                    decision.get(act).getValue());
        }
        if (acts > decision.size()) {
            office.at(now[0], course.upper() + ".inspector", () -> signFor(id[0]));
            step(
                    now,
                    course.place() + ".window",
                    id[0],
                    Map.of(
                            "outcome",
                            "served",
                            "method",
                            "DIRECT",
                            "recipient",
                            applicant.name(),
                            "servedOn",
                            LocalDate.ofInstant(next(now[0]), OfficeTime.ZONE).toString()));
        }
    }

    /** Some have run out by now, some soon will. */
    private LocalDate validUntil(LocalDate day, int acts) {
        LocalDate today = LocalDate.now(real);
        LocalDate over = today.minusDays(2);
        if (acts == 6 && day.plusDays(12).isBefore(over)) {
            return over;
        }
        return acts == 5 ? today.plusDays(60) : today.plusYears(3);
    }

    private void signFor(long caseId) {
        Set<Long> given =
                objects
                        .page(new ObjectQuery(ObjectState.GIVEN, null, null, null), Long.MAX_VALUE, ObjectDesk.MOST)
                        .stream()
                        .filter(object -> object.caseId() == caseId)
                        .map(SupervisedObject::id)
                        .collect(Collectors.toSet());
        inspectors.sign(given);
    }

    private void step(Instant[] now, String username, long caseId, Map<String, Object> answers) {
        now[0] = next(now[0]);
        office.at(now[0], username, () -> {
            if (!office.complete(Long.toString(caseId), () -> cases.view(caseId).seen(), step -> answers)) {
                throw new IllegalStateException("nothing to do for " + username);
            }
        });
    }

    /** A day on, past a weekend, but never later than the real time. */
    private Instant next(Instant now) {
        Instant later = now.plus(1, ChronoUnit.DAYS).plus(40, ChronoUnit.MINUTES);
        while (later.atZone(OfficeTime.ZONE).getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            later = later.plus(1, ChronoUnit.DAYS);
        }
        return later.isAfter(real.instant()) ? now.plus(1, ChronoUnit.SECONDS) : later;
    }

    private Set<Integer> materials(String matter) {
        return IntStream.rangeClosed(1, matters.matter(matter).materials().size())
                .boxed()
                .collect(Collectors.toSet());
    }

    private static LocalDate weekday(LocalDate day) {
        int past = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        return past > 0 ? day.minusDays(past) : day;
    }
}

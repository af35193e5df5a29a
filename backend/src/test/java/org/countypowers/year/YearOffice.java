package org.countypowers.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.demo.DemoOffice;
import org.countypowers.inspection.CertificateDesk;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.Office;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people and powers of the simulated year, and what they will do on which day. */
@Component
class YearOffice {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    final WorkingDays days = new WorkingDays();
    private final Map<String, String> ids = new HashMap<>();
    private final TreeMap<LocalDate, List<Runnable>> agenda = new TreeMap<>();
    private final Office office;
    private final DemoOffice demo;
    private final PowerRegistrar powers;
    private final CertificateDesk certificates;
    private final Bodies bodies;
    private final CurrentOfficer officers;
    private final CaseTasks tasks;
    private final WorkItems work;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private long seed;
    private LocalDate today = SINCE;

    YearOffice(
            Office office,
            DemoOffice demo,
            PowerRegistrar powers,
            CertificateDesk certificates,
            Bodies bodies,
            CurrentOfficer officers,
            CaseTasks tasks,
            WorkItems work,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.office = office;
        this.demo = demo;
        this.powers = powers;
        this.certificates = certificates;
        this.bodies = bodies;
        this.officers = officers;
        this.tasks = tasks;
        this.work = work;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The people have been there since the year before; the city has given the counties its powers. */
    void open(long seedOfAll) {
        seed = seedOfAll;
        transaction.executeWithoutResult(status -> {
            demo.setUp(Map.of());
            jdbc.update("update officer_post set valid_from = ?", SINCE);
        });
        office.on(
                SINCE.minusDays(12),
                () -> transaction.executeWithoutResult(status -> Arrays.stream(YearMatter.values())
                        .filter(YearMatter::given)
                        .forEach(
                                matter -> Arrays.stream(YearCounty.values()).forEach(county -> give(matter, county)))));
        office.on(SINCE, () -> List.of("yuechi", "wusheng", "linshui", "city").forEach(this::certify));
    }

    private void give(YearMatter matter, YearCounty county) {
        powers.enter(new EnterPower(
                matter.id,
                county.code,
                DelegationForm.DIRECT_TRANSFER,
                SINCE,
                OfficerSetup.OPEN,
                "川府令〔2024〕第12号（模拟）",
                "省政府令",
                "",
                "模拟批次"));
    }

    private void certify(String place) {
        for (String inspector : List.of("inspector", "inspector2")) {
            String id = officer(place + "." + inspector);
            String body = body(place.equals("city") ? DemoOffice.CITY : code(place), YearMatter.WATER);
            run(place + ".head", () -> certificates.enter(id, body, "川执" + place + inspector, SINCE, LAST));
        }
    }

    private static String code(String place) {
        for (YearCounty county : YearCounty.values()) {
            if (county.place.equals(place)) {
                return county.code;
            }
        }
        throw new IllegalArgumentException(place);
    }

    /** Of the same thing always the same, whatever else happened: what the offices draw by lot is not in the seed. */
    Random dice(String what) {
        return new Random(Objects.hash(seed, what));
    }

    String body(String division, String department) {
        return bodies.holding(division, department).orElseThrow().id();
    }

    String officer(String username) {
        return ids.computeIfAbsent(
                username, name -> as(name, () -> officers.require().officerId()));
    }

    /** Does it on a day; where the office does not work then, on the next on which it does. */
    void plan(LocalDate day, Runnable act) {
        LocalDate on = days.from(day);
        if (on.isBefore(today)) {
            throw new IllegalArgumentException(on + " is over");
        }
        agenda.computeIfAbsent(on, any -> new ArrayList<>()).add(act);
    }

    /** What was planned for a day, with what is added to it meanwhile. */
    void live(LocalDate day) {
        today = day;
        List<Runnable> acts = agenda.getOrDefault(day, List.of());
        office.on(day, () -> {
            for (int no = 0; no < acts.size(); no++) {
                acts.get(no).run();
            }
        });
        agenda.remove(day);
    }

    void on(LocalDate day, Runnable act) {
        office.on(day, act);
    }

    LocalDate today() {
        return today;
    }

    void run(String officer, Runnable act) {
        as(officer, () -> {
            act.run();
            return null;
        });
    }

    <T> T as(String officer, Supplier<T> act) {
        return office.as(officer, act);
    }

    /** Body and step of the one open task of something; null when nothing is open. */
    Task task(String key) {
        List<Map<String, Object>> rows = jdbc.queryForList(
                "select unit_id, step, post from worklist_row where subject = ? order by task_id", key);
        return rows.isEmpty()
                ? null
                : new Task(
                        rows.get(0).get("unit_id").toString(),
                        rows.get(0).get("step").toString(),
                        rows.get(0).get("post").toString());
    }

    /** What waits, where, for whom. */
    record Task(String unit, String step, String post) {
        String place() {
            return YearCounty.placeOf(unit);
        }
    }

    /** Takes the task of a step, so that it is known who has it. */
    void claim(String officer, String key) {
        as(officer, () -> {
            work.claim(tasks.of(key).get(0).taskId());
            return null;
        });
    }

    void complete(String officer, String key, Supplier<TaskSubject.Seen> seen, Map<String, Object> answers) {
        as(officer, () -> {
            CaseTask task = tasks.of(key).get(0);
            if (!task.mine()) {
                work.claim(task.taskId());
            }
            work.complete(task.taskId(), seen.get(), answers);
            return null;
        });
    }
}

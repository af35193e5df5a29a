package org.countypowers.year;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.Cases;
import org.countypowers.casework.RegisterCase;
import org.countypowers.catalog.Matters;
import org.countypowers.monitoring.CardRule;
import org.countypowers.monitoring.CardsByHand;
import org.countypowers.year.YearCase.Answer;
import org.countypowers.year.YearCase.Fault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Applications of the simulated year, each handled step by step by the officers whose turn it is, some badly on purpose. */
@Component
class YearCases {
    /** Materials that a promise may stand for. */
    private static final Set<Integer> PROMISED = Set.of(2, 3, 4);

    final List<YearCase> book = new ArrayList<>();
    private final YearOffice office;
    private final CaseDesk counter;
    private final Cases cases;
    private final CaseMaterials materials;
    private final Matters matters;
    private final CardsByHand byHand;
    private final YearInspections inspections;
    private final JdbcTemplate jdbc;
    private int applicants;

    YearCases(
            YearOffice office,
            CaseDesk counter,
            Cases cases,
            CaseMaterials materials,
            Matters matters,
            CardsByHand byHand,
            YearInspections inspections,
            JdbcTemplate jdbc) {
        this.office = office;
        this.counter = counter;
        this.cases = cases;
        this.materials = materials;
        this.matters = matters;
        this.byHand = byHand;
        this.inspections = inspections;
        this.jdbc = jdbc;
    }

    /** Registered, granted and served on one day. */
    YearCase granted(YearCounty county, YearMatter matter) {
        YearCase one = new YearCase(county, matter, Fault.NONE, Answer.GRANT, false, false);
        register(one);
        accept(one, "handler");
        decide(one, "handler");
        serve(one);
        return one;
    }

    /** Will come in on a day and be handled from then on as the fault and the answer say. */
    void plan(YearCase one, LocalDate day, Random random) {
        WorkingDays days = office.days;
        String handler = random.nextInt(3) == 0 ? "handler2" : "handler";
        LocalDate registered = days.from(day);
        LocalDate answered =
                days.after(registered, one.fault == Fault.SILENT ? 7 + random.nextInt(2) : random.nextInt(5));
        office.plan(registered, () -> {
            register(one);
            office.claim(one.county.officer(handler), key(one));
            if (one.fault == Fault.UNLAWFUL_FEE) {
                fee(one);
            }
        });
        if (one.answer == Answer.NOT_ACCEPT) {
            office.plan(answered, () -> notAccept(one, handler));
            return;
        }
        LocalDate from = one.fault == Fault.SILENT ? registered : answered;
        LocalDate decided = days.after(from, taken(one, random));
        LocalDate served =
                days.after(decided, one.fault == Fault.LATE_SERVICE ? 11 + random.nextInt(3) : random.nextInt(8));
        office.plan(answered, () -> {
            accept(one, handler);
            office.claim(one.county.officer(handler), key(one));
        });
        office.plan(decided.isBefore(answered) ? answered : decided, () -> decide(one, handler));
        office.plan(served.isBefore(answered) ? answered : served, () -> serve(one));
        if (one.promised && one.answer == Answer.GRANT) {
            int window = one.fault == Fault.LATE_VERIFICATION ? 31 + random.nextInt(4) : 10 + random.nextInt(21);
            LocalDate verified = days.after(decided.isBefore(answered) ? answered : decided, window);
            boolean kept = random.nextInt(6) > 0;
            office.plan(verified, () -> inspections.verify(one, kept));
        }
    }

    private static int taken(YearCase one, Random random) {
        return switch (one.fault) {
            case OVER_PROMISE -> one.matter.promise + 1 + random.nextInt(one.matter.statute - one.matter.promise);
            case OVER_STATUTE -> one.matter.statute + 1 + random.nextInt(3);
            case SILENT -> one.matter.promise;
            default -> random.nextInt(one.promise() + 1);
        };
    }

    private void register(YearCase one) {
        String no = "%07d".formatted(++applicants);
        int wanted = matters.matter(one.matter.id).materials().size();
        Set<Integer> present = one.promised
                ? Set.of(1)
                : IntStream.rangeClosed(1, wanted).boxed().collect(Collectors.toSet());
        one.registered = office.today();
        one.id = office.as(
                one.county.officer("window"),
                () -> counter.register(new RegisterCase(
                        UUID.randomUUID().toString(),
                        one.matter.id,
                        one.county.code,
                        null,
                        "新办",
                        new Applicant(
                                Applicant.Kind.ENTERPRISE,
                                "模拟企业" + no,
                                creditCode(no),
                                null,
                                "13812345678",
                                "模拟镇",
                                null,
                                null,
                                null,
                                true),
                        present,
                        "",
                        "",
                        one.promised ? PROMISED : Set.of())));
        book.add(one);
        if (one.promised) {
            office.run(
                    one.county.officer("window"),
                    () -> materials.add(
                            one.id,
                            0,
                            "承诺书.pdf",
                            new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))));
        }
    }

    private void accept(YearCase one, String handler) {
        // Where nobody answered in time the law has (行政许可法 32): then there is nothing left to accept.
        if (step(one).equals("Task_CheckMaterials")) {
            one.answered = office.today();
            one.accepted = office.today();
            complete(one, one.county.officer(handler), Map.of("outcome", "accept", "opinion", "齐全"));
        } else {
            one.accepted = one.registered;
            one.answered = office.today();
        }
    }

    private void notAccept(YearCase one, String handler) {
        one.answered = office.today();
        complete(
                one,
                one.county.officer(handler),
                Map.of(
                        "outcome",
                        "refuse",
                        "refusalGround",
                        "notThisOrgan",
                        "properOrgan",
                        "四川省人民政府",
                        "opinion",
                        "不属于本机关职权范围。"));
    }

    private void decide(YearCase one, String handler) {
        one.decided = office.today();
        for (String step = step(one); !step.equals("Task_ServeDecision"); step = step(one)) {
            String place = office.task(key(one)).place();
            boolean refuse = one.answer == Answer.REFUSE;
            switch (step) {
                case "Task_ExamineApplication" -> complete(one, place + "." + handler, examined(refuse));
                case "Task_ApproveDecision" -> complete(
                        one,
                        place + ".approver",
                        refuse
                                ? Map.of("outcome", "refuse", "refusalReasons", "不符合法定条件。", "opinion", "不予许可")
                                : Map.of("outcome", "grant", "opinion", "同意"));
                case "Task_LegalReview" -> complete(
                        one, place + ".legal", Map.of("outcome", "passed", "opinion", "合法"));
                default -> complete(one, place + ".reviewer", Map.of("outcome", "passed", "opinion", "同意"));
            }
        }
    }

    private static Map<String, Object> examined(boolean refuse) {
        return new HashMap<>(Map.of(
                "outcome",
                refuse ? "refuse" : "grant",
                "factsFound",
                "属实",
                "legalGrounds",
                "《水法》第七条",
                "opinion",
                refuse ? "不予许可" : "准予"));
    }

    private void serve(YearCase one) {
        one.served = office.today();
        complete(
                one,
                one.county.officer("window"),
                Map.of(
                        "outcome",
                        "served",
                        "method",
                        "DIRECT",
                        "recipient",
                        "经办人",
                        "servedOn",
                        office.today().toString()));
    }

    /** What no rule can see, found out by the discipline office. */
    private void fee(YearCase one) {
        String number = jdbc.queryForObject("select number from case_file where id = ?", String.class, one.id);
        office.as(
                one.county.officer("discipline"),
                () -> byHand.raise(number, CardRule.UNLAWFUL_FEE, "申请人反映窗口收取工本费，经核查属实。"));
    }

    private void complete(YearCase one, String officer, Map<String, Object> answers) {
        office.complete(officer, key(one), () -> cases.view(one.id).seen(), answers);
    }

    private String step(YearCase one) {
        return office.task(key(one)).step();
    }

    private static String key(YearCase one) {
        return Long.toString(one.id);
    }

    /** GB 32100-2015. */
    private static String creditCode(String no) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String code = "91511600MA" + no;
        int sum = 0;
        int weight = 1;
        for (char each : code.toCharArray()) {
            sum += alphabet.indexOf(each) * weight;
            weight = weight * 3 % 31;
        }
        return code + alphabet.charAt((31 - sum % 31) % 31);
    }
}

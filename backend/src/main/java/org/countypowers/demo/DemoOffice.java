package org.countypowers.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.OrganisationImport;
import org.countypowers.organisation.OrganisationSetup;
import org.countypowers.organisation.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demo's people: 广安市 with 岳池县, 武胜县, 广安区 and 邻水县, and the province.
 */
@Component
@Profile("demo | test")
public class DemoOffice {
    public static final String PROVINCE = "510000";
    public static final String CITY = "511600";
    public static final String YUECHI = "511621";
    public static final String WUSHENG = "511622";
    public static final String GUANGAN = "511602";
    public static final String LINSHUI = "511623";
    /** For the demo alone; the profile's sign-in page shows it. */
    public static final String PASSWORD = "Demo-2026-office";

    /** Two towns that do not exist; their names say so. */
    public static final String TOWN_EAST = "511621901";

    public static final String TOWN_WEST = "511621902";

    private static final String TOWNS =
            """
            code,name,parent_code,level,kind
            511621901,东山镇（演示）,511621,TOWN,镇
            511621902,西河镇（演示）,511621,TOWN,镇
            """;

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final List<String> DEPARTMENTS = List.of("001", "003", "006", "010", "011", "012", "013", "018");
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put(YUECHI, "yuechi");
        PLACES.put(WUSHENG, "wusheng");
        PLACES.put(GUANGAN, "guangan");
        PLACES.put(CITY, "city");
        PLACES.put(PROVINCE, "province");
        PLACES.put(LINSHUI, "linshui");
    }

    private static final Map<String, Role> ADMINISTRATORS = new LinkedHashMap<>(Map.of(
            "city.auditor", Role.AUDITOR,
            "city.system", Role.SYSTEM_ADMIN,
            "province.system", Role.SYSTEM_ADMIN,
            "city.security", Role.SECURITY_ADMIN,
            "city.audit-admin", Role.AUDIT_ADMIN));

    private static String title(Role role) {
        return switch (role) {
            case AUDITOR -> "纪检审计员";
            case SYSTEM_ADMIN -> "系统管理员";
            case SECURITY_ADMIN -> "安全管理员";
            default -> "审计管理员";
        };
    }

    private record Part(String suffix, Role role, String post, String names) {}

    /** One name for each place, in the order of the places. */
    private static final List<Part> PARTS = List.of(
            new Part("window", Role.COUNTER_CLERK, "综合窗口", "陈晓燕 周敏 罗丽 邓小芳 何静 黄玉兰"),
            new Part("handler", Role.CASE_HANDLER, "承办（A角）", "李建国 蒋勇 唐军 肖强 曾志伟 田海涛"),
            new Part("handler2", Role.CASE_HANDLER, "承办（B角）", "王丽华 谭英 彭艳 廖红 郭玲 贾春燕"),
            new Part("reviewer", Role.REVIEWER, "审核", "张德明 冯涛 袁斌 傅磊 许峰 魏国强"),
            new Part("approver", Role.FINAL_APPROVER, "审定", "刘世平 邹林 龚伟 段海 程远 薛永健"),
            new Part("legal", Role.CASE_LEGAL_REVIEWER, "法制审核", "杨正清 叶倩 汪洁 沈瑜 江涛 侯佳"),
            new Part("inspector", Role.INSPECTOR, "监督检查（A角）", "雷鸣 黎明 万军 严正 汤勇 秦勤"),
            new Part("inspector2", Role.INSPECTOR, "监督检查（B角）", "温静 向荣 易安 文慧 章敏 康宁"),
            new Part("head", Role.ORGAN_HEAD, "机关负责人", "彭建华 崔志远 曹德厚 龙承志 毛晓光 邱国栋"));

    private static final String REFORM_POST = "审改办";
    /** In the order of the places. */
    private static final List<String> REFORM_OFFICERS = List.of("范志刚", "苏敏", "卢伟", "贺东", "秦岚", "钟晓");

    private static final List<String> LEADERS = List.of("吕志强", "丁旭东", "余红兵", "姜立新", "韩振华", "潘建平");

    private static final String LEGALITY_POST = "合法性审查";
    private static final List<String> LEGALITY_OFFICERS = List.of("顾明", "白洁", "方宏", "石磊", "任秋实", "尹航");

    private static final String MARKET_POST = "公平竞争审查";
    /** Of the market regulators that review what their governments issue (公平竞争审查条例 14). */
    private static final Map<String, String> MARKET_OFFICERS = new LinkedHashMap<>(Map.of(PROVINCE, "罗衡", CITY, "田正"));

    private static final String DISCIPLINE_POST = "纪检监察";
    private static final List<String> DISCIPLINE_OFFICERS = List.of("廉洁", "方正", "严明", "肃清", "公允", "秉直");

    private static final String DESIGN_POST = "流程设计";
    /** Two, since what one submits another releases. */
    private static final Map<String, String> DESIGNERS =
            new LinkedHashMap<>(Map.of("province.designer", "沈思远", "province.designer2", "骆明哲"));

    private static final List<Part> TOWN_PARTS = List.of(
            new Part("window", Role.COUNTER_CLERK, "便民服务中心窗口", "吴春梅"),
            new Part("handler", Role.CASE_HANDLER, "承办", "郑国平"),
            new Part("reviewer", Role.REVIEWER, "审核", "孙晓东"),
            new Part("approver", Role.FINAL_APPROVER, "审定", "马永红"),
            new Part("legal", Role.CASE_LEGAL_REVIEWER, "法制审核", "高文静"),
            new Part("inspector", Role.INSPECTOR, "监督检查（A角）", "钱立"),
            new Part("inspector2", Role.INSPECTOR, "监督检查（B角）", "孔令"));

    private final OrganisationImport towns;
    private final OrganisationSetup organisation;
    private final OfficerSetup officers;
    private final List<Login> logins = new ArrayList<>();

    DemoOffice(OrganisationImport towns, OrganisationSetup organisation, OfficerSetup officers) {
        this.towns = towns;
        this.organisation = organisation;
        this.officers = officers;
    }

    /** What the usernames of a place's officers begin with. */
    static String place(String division) {
        return PLACES.get(division);
    }

    /** A demo account for the sign-in page. */
    public record Login(String username, String name, String division, String post) {}

    public List<Login> logins() {
        return List.copyOf(logins);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setUp(Map<String, String> divisionNames) {
        try {
            towns.divisions(new StringReader(TOWNS), "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        int place = 0;
        for (Map.Entry<String, String> entry : PLACES.entrySet()) {
            staff(entry.getKey(), entry.getValue(), place++);
        }
        marketRegulators();
        townOffices();
        administrators();
        remember(divisionNames);
    }

    /** Fills the list of logins when the office stands from an earlier start. */
    public void remember(Map<String, String> divisionNames) {
        int place = 0;
        for (Map.Entry<String, String> entry : PLACES.entrySet()) {
            int no = place++;
            String division = divisionNames.get(entry.getKey());
            PARTS.forEach(part -> logins.add(new Login(
                    entry.getValue() + "." + part.suffix(), part.names().split(" ")[no], division, part.post())));
            logins.add(new Login(entry.getValue() + ".government", LEADERS.get(no), division, "政府审定"));
            logins.add(new Login(entry.getValue() + ".reform", REFORM_OFFICERS.get(no), division, REFORM_POST));
            logins.add(new Login(entry.getValue() + ".legality", LEGALITY_OFFICERS.get(no), division, LEGALITY_POST));
            logins.add(new Login(
                    entry.getValue() + ".discipline", DISCIPLINE_OFFICERS.get(no), division, DISCIPLINE_POST));
        }
        MARKET_OFFICERS.forEach((division, name) ->
                logins.add(new Login(place(division) + ".market", name, divisionNames.get(division), MARKET_POST)));
        TOWN_PARTS.forEach(part -> logins.add(new Login("town." + part.suffix(), part.names(), "演示镇", part.post())));
        DESIGNERS.forEach(
                (username, name) -> logins.add(new Login(username, name, divisionNames.get(PROVINCE), DESIGN_POST)));
        ADMINISTRATORS.forEach((username, role) -> logins.add(new Login(
                username,
                title(role),
                divisionNames.get(username.startsWith("province.") ? PROVINCE : CITY),
                title(role))));
    }

    private void staff(String division, String place, int no) {
        List<GovernmentBody> bodies = new ArrayList<>();
        DEPARTMENTS.forEach(department -> bodies.add(organisation.setUpDepartment(division, department)));
        GovernmentBody government = organisation.setUpGovernment(division);
        for (Part part : PARTS) {
            String name = part.names().split(" ")[no];
            String username = place + "." + part.suffix();
            String officer = officers.create(username, name, PASSWORD, false);
            bodies.stream()
                    .map(GovernmentBody::id)
                    .distinct()
                    .forEach(body ->
                            officers.give(officer, organisation.addPost(body, part.post(), part.role()), SINCE));
        }
        String leader = officers.create(place + ".government", LEADERS.get(no), PASSWORD, false);
        officers.give(leader, organisation.addPost(government.id(), "政府审定", Role.FINAL_APPROVER), SINCE);
        officers.give(leader, organisation.addPost(government.id(), "政府负责人", Role.GOVERNMENT_HEAD), SINCE);
        single(government, place + ".reform", REFORM_OFFICERS.get(no), REFORM_POST, Role.REFORM_OFFICE);
        single(government, place + ".legality", LEGALITY_OFFICERS.get(no), LEGALITY_POST, Role.LEGALITY_REVIEWER);
        GovernmentBody discipline = organisation.add(new GovernmentBody(
                division + "-DISCIPLINE",
                government.name().replace(GovernmentBody.PEOPLES_GOVERNMENT, "") + "纪委监委",
                government.level(),
                division,
                GovernmentBody.Kind.OVERSIGHT,
                "纪监",
                "",
                ""));
        single(
                discipline,
                place + ".discipline",
                DISCIPLINE_OFFICERS.get(no),
                DISCIPLINE_POST,
                Role.DISCIPLINE_OFFICER);
    }

    private void marketRegulators() {
        MARKET_OFFICERS.forEach((division, name) -> single(
                organisation.setUpDepartment(division, Departments.MARKET_REGULATION),
                place(division) + ".market",
                name,
                MARKET_POST,
                Role.FINAL_APPROVER));
    }

    /** The same people serve both towns. */
    private void townOffices() {
        List<GovernmentBody> governments =
                List.of(organisation.setUpGovernment(TOWN_EAST), organisation.setUpGovernment(TOWN_WEST));
        for (Part part : TOWN_PARTS) {
            String officer = officers.create("town." + part.suffix(), part.names(), PASSWORD, false);
            governments.forEach(government ->
                    officers.give(officer, organisation.addPost(government.id(), part.post(), part.role()), SINCE));
        }
    }

    private void administrators() {
        GovernmentBody office = organisation.add(new GovernmentBody(
                "511600-OVERSIGHT", "广安市审计局", Level.CITY, CITY, GovernmentBody.Kind.OVERSIGHT, "广审", "", ""));
        GovernmentBody data = organisation.add(new GovernmentBody(
                "511600-DATA", "广安市政务服务和数据局", Level.CITY, CITY, GovernmentBody.Kind.OVERSIGHT, "广数", "", ""));
        GovernmentBody provincial = organisation.setUpGovernment(PROVINCE);
        DESIGNERS.forEach((username, name) -> single(provincial, username, name, DESIGN_POST, Role.PROCESS_DESIGNER));
        ADMINISTRATORS.forEach((username, role) -> single(
                username.startsWith("province.")
                        ? provincial
                        : role.administrator() && role != Role.AUDIT_ADMIN ? data : office,
                username,
                title(role),
                title(role),
                role));
    }

    private void single(GovernmentBody body, String username, String name, String post, Role role) {
        String officer = officers.create(username, name, PASSWORD, false);
        officers.give(officer, organisation.addPost(body.id(), post, role), SINCE);
    }
}

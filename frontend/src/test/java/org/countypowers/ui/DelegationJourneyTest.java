package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.CriteriaDesk;
import org.countypowers.catalog.Criterion;
import org.countypowers.catalog.JudgeCriterion;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.HandoverBook;
import org.countypowers.handover.HandoverDesk;
import org.countypowers.handover.HandoverQuery;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.handover.HandoverSweep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;

/** Powers move to the counties and one of them back, in a real browser: from the demand to the day, and what becomes of the cases. */
class DelegationJourneyTest extends Journey {
    private static final String RIVER = "XK-071";
    private static final List<String> MATTERS = List.of(RIVER, "XK-072", "XK-074");
    private static final List<String> COUNTIES =
            List.of(DemoOffice.YUECHI, DemoOffice.WUSHENG, DemoOffice.GUANGAN, DemoOffice.LINSHUI);
    private static final byte[] EVIDENCE = "%PDF-1.7 evidence".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @BeforeAll
    static void open() {
        open("delegation", MovedOffice.class);
        MATTERS.forEach(DelegationJourneyTest::ready);
    }

    @AfterAll
    static void backToToday() {
        MovedOffice.wakeUp(0);
    }

    @Test
    void three_matters_go_to_four_counties_and_one_power_comes_back() {
        String accepted = register("wusheng.window", RIVER, "已由市里受理的堤防工程");
        as("city.handler", accepted, page -> {
            claim(page);
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "材料齐全。");
            submit(page);
        });
        String waiting = register("wusheng.window", RIVER, "等待补正的堤防工程");
        as("city.handler", waiting, page -> {
            claim(page);
            page.getByLabel("需要补正，一次性告知").check();
            page.locator("vaadin-checkbox-group vaadin-checkbox").first().click();
            fill(page, "存在的问题和补正要求", "请补交图纸。");
            fill(page, "审核意见", "缺少图纸。");
            submit(page);
        });
        String batch = propose();
        for (String county : List.of("yuechi", "wusheng", "guangan", "linshui")) {
            turn(county + ".reform", batch, "申报", Map.of("申报理由", "县级需要。"));
        }
        as("province.reform", batch, page -> {
            // One county failed the gate of capacity with one matter.
            assertThat(cell(page, "洪水影响评价审批", "邻水县")).containsText("退");
        });
        turn("city.approver", batch, "同意", Map.of("意见说明", "无异议。"));
        evaluate(batch);
        turn("province.legality", batch, "审查通过", Map.of("合法性审查意见", "合法。"));
        as("province.reform", batch, page -> {
            claim(page);
            fill(page, "提请审议的说明", "提请审议。");
            submit(page);
        });
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        as("province.government", batch, page -> {
            page.getByRole(AriaRole.BUTTON, named("其余全部“通过”")).click();
            assertThat(page.getByText("您的事项已全部标明，可以提交任务。")).isVisible();
            claim(page);
            day(page, "会议日期", today);
            fill(page, "会议纪要文号", "常务会议纪要〔2026〕30号");
            fill(page, "出席人员", "常务会议组成人员");
            page.getByLabel("行政首长最后发表意见").check();
            fill(page, "会议决定", "审议通过。");
            submit(page);
        });
        as("province.reform", batch, page -> {
            claim(page);
            fill(page, "文号", "川府函〔2026〕99号");
            choose(page, "文件种类", "省政府批复");
            day(page, "公布日期", today);
            fill(page, "公布网址", "https://gov.invalid/99");
            day(page, "生效日期", today);
            page.getByLabel("承接机关").check();
            page.getByRole(AriaRole.BUTTON, named("提交")).click();
            assertThat(page.getByText(Pattern.compile("生效日期.*(早于|晚于|之后|以后)")).first())
                    .isVisible();
            day(page, "生效日期", today.plusDays(2));
            submit(page);
            assertThat(page.getByText("已公布").first()).isVisible();
            tab(page, "文书");
            org.assertj.core.api.Assertions.assertThat(pdf(page, "打开 批复")).contains("川府函〔2026〕99号", "武胜县");
        });
        handOver();
        MovedOffice.wakeUp(2);
        application.getBean(HandoverSweep.class).run();
        as("province.reform", batch, page -> {
            assertThat(cell(page, "河道管理范围内建设项目工程建设方案审批", "武胜县")).containsText("效");
            assertThat(cell(page, "水利基建项目初步设计文件审批", "岳池县")).containsText("拒");
        });
        String fresh = register("wusheng.window", RIVER, "生效以后申请的堤防工程");
        as("wusheng.handler", fresh, page -> {
            claim(page);
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "材料齐全。");
            submit(page);
        });
        // The accepted older one stays with the city, the one waiting for supplements is the county's.
        as("city.handler", accepted, page -> claim(page));
        MovedOffice.wakeUp(3);
        as("wusheng.handler", waiting, page -> {
            assertThat(page.getByText("武胜县水利局").first()).isVisible();
            confirm(page);
        });
        recall();
        MovedOffice.wakeUp(4);
        application.getBean(HandoverSweep.class).run();
        as("city.handler", fresh, page -> {
            assertThat(page.getByText("先确认收到案卷").first()).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("签收"))).hasCount(0);
            confirm(page);
            claim(page);
        });
        as("wusheng.handler", fresh, page -> assertThat(page.getByRole(AriaRole.BUTTON, named("签收")))
                .hasCount(0));
        as("city.handler", register("wusheng.window", RIVER, "收回以后申请的堤防工程"), page -> claim(page));
    }

    /** The file has come with the power; nothing else is done with the case before. */
    private static void confirm(Page page) {
        page.getByRole(AriaRole.BUTTON, named("确认收到案卷")).click();
        assertThat(page.getByText("确认接收").first()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("确认收到案卷"))).hasCount(0);
    }

    private static String propose() {
        String[] url = new String[1];
        as("province.reform", address + "/batches", page -> {
            page.getByRole(AriaRole.BUTTON, named("新建批次")).click();
            page.getByLabel("批次名称").fill("水利事项赋权");
            page.getByLabel("赋权理由").fill("县级需求量大。");
            page.getByRole(AriaRole.BUTTON, named("新建")).click();
            page.waitForURL(Pattern.compile(".*/batch/\\d+"));
            page.getByRole(AriaRole.BUTTON, named("添加事项与县")).first().click();
            pick(page, "事项", MATTERS);
            pick(page, "县（", List.of("岳池县", "武胜县", "广安区", "邻水县"));
            page.getByRole(AriaRole.BUTTON, named("添加")).click();
            assertThat(page.getByText("已加入 12 项。")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("关闭")).click();
            page.getByRole(AriaRole.BUTTON, named("启动批次")).first().click();
            page.locator("vaadin-dialog-overlay, vaadin-confirm-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("启动批次"))
                    .last()
                    .click();
            assertThat(page.getByText("办理中").first()).isVisible();
            url[0] = page.url();
        });
        return url[0];
    }

    private static void evaluate(String batch) {
        as("province.approver", batch, page -> {
            cell(page, "水利基建项目初步设计文件审批", "岳池县").click();
            choose(page, "意见", "不同意");
            fill(page, "理由", "县级没有设计审查力量。");
            page.getByRole(AriaRole.BUTTON, named("标明所选 1 项")).click();
            assertThat(page.getByText("已标明 1 项。").first()).isVisible();
            cell(page, "河道管理范围内建设项目工程建设方案审批", "邻水县").click();
            choose(page, "意见", "同意，改变形式");
            choose(page, "改为何种方式", "委托");
            fill(page, "委托依据（法律、法规或规章条款）", "《河道管理条例》第十一条");
            fill(page, "理由", "先行委托。");
            page.getByRole(AriaRole.BUTTON, named("标明所选 1 项")).click();
            assertThat(cell(page, "河道管理范围内建设项目工程建设方案审批", "邻水县")).containsText("改");
        });
        turn("province.approver", batch, "同意", Map.of("论证评估结论", "同意。"));
    }

    /** The officer agrees to what is left and hands in. */
    private static void turn(String officer, String batch, String verdict, Map<String, String> answers) {
        as(officer, batch, page -> {
            page.getByRole(AriaRole.BUTTON, named("其余全部“" + verdict + "”")).click();
            assertThat(page.getByText("您的事项已全部标明，可以提交任务。")).isVisible();
            claim(page);
            answers.forEach((label, text) -> fill(page, label, text));
            submit(page);
        });
    }

    /** 武胜县's in the browser; the other counties do the same by the services. */
    private static void handOver() {
        HandoverBook book = application.getBean(HandoverBook.class);
        Map<String, Long> ids = officer(
                "province.reform", () -> book.page(new HandoverQuery(null, null, null), Long.MAX_VALUE, 200).stream()
                        .filter(each -> each.instrumentNo().contains("99号"))
                        .collect(Collectors.toMap(HandoverSummary::divisionCode, HandoverSummary::id)));
        long shown = ids.remove(DemoOffice.WUSHENG);
        String url = address + "/handover/" + shown;
        as("city.approver", address + "/handovers", page -> assertThat(
                        page.getByText(Pattern.compile("武胜县 · 河道")).first())
                .isVisible());
        side("city.approver", url);
        side("wusheng.approver", url);
        sign("city.approver", url);
        sign("wusheng.approver", url);
        sign("province.reform", url);
        for (int round = 0; round < 2; round++) {
            for (String who : List.of(
                    "city.approver", "yuechi.approver", "guangan.approver", "linshui.approver", "province.reform")) {
                ids.values().forEach(id -> work(who, id));
            }
        }
    }

    private static void side(String who, String url) {
        as(who, url, page -> {
            Locator open =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^办结 ")));
            assertThat(open.first()).isVisible();
            for (int left = open.count(); left > 0; left--) {
                open.first().click();
                page.getByLabel("办理情况").fill("已办结，见附件。");
                page.locator("vaadin-dialog-overlay")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办结"))
                        .last()
                        .click();
                assertThat(open).hasCount(left - 1);
            }
            claim(page);
            page.getByLabel("已办结，可以交接").check();
            fill(page, "说明", "情况属实。");
            submit(page);
        });
    }

    private static void sign(String who, String url) {
        as(who, url, page -> {
            claim(page);
            page.getByLabel("核对无误，同意签署").check();
            fill(page, "说明", "情况属实。");
            submit(page);
        });
    }

    private static void work(String who, long id) {
        officer(who, () -> {
            HandoverBook book = application.getBean(HandoverBook.class);
            HandoverDesk desk = application.getBean(HandoverDesk.class);
            WorkItems work = application.getBean(WorkItems.class);
            try {
                book.view(id).items().stream()
                        .filter(item -> item.mayChange() && item.doneOn() == null)
                        .forEach(item -> desk.finish(id, item.no(), "已办结"));
            } catch (java.util.NoSuchElementException outOfSight) {
                return null;
            }
            for (CaseTask task : application.getBean(CaseTasks.class).of("handover-" + id)) {
                if (task.claimable()) {
                    work.claim(task.taskId());
                    work.complete(
                            task.taskId(),
                            book.view(id).seen(),
                            Map.of(
                                    "outcome",
                                    task.step().startsWith("Task_Prepare") ? "prepared" : "signed",
                                    "opinion",
                                    "情况属实。"));
                }
            }
            return null;
        });
    }

    private static void recall() {
        String[] proposed = new String[1];
        as("province.reform", address + "/register", page -> {
            pickOne(page, "事项", RIVER);
            pickOne(page, "行政区划", "武胜县");
            // The list has been narrowed to the one power.
            assertThat(page.locator("vaadin-button[aria-label^='收回']:visible")).hasCount(1);
            assertThat(page.locator("vaadin-button[aria-label^='收回']:not([aria-label*='武胜县']):visible"))
                    .hasCount(0);
            page.locator("vaadin-button[aria-label='收回 " + RIVER + " 武胜县']:visible")
                    .first()
                    .dispatchEvent("click");
            fill(page, "依据文号", "川府函〔2026〕120号");
            fill(page, "文件种类", "省政府决定");
            fill(page, "理由", "连续三个季度案卷评查不合格。");
            day(page, "生效日", LocalDate.now(OfficeTime.ZONE).plusDays(4));
            page.locator("vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提请审查"))
                    .click();
            page.waitForURL(Pattern.compile(".*/power-change/\\d+"));
            assertThat(page.getByText("待合法性审查").first()).isVisible();
            proposed[0] = page.url();
            shot(page, "power-change-proposed");
        });
        as("province.legality", proposed[0], page -> {
            claim(page);
            page.getByLabel("合法，可以作出决定", new Page.GetByLabelOptions().setExact(true))
                    .check();
            fill(page, "依据条款", "《某条例》第六十条");
            fill(page, "合法性审查意见", "主体、权限、依据、程序和内容合法。");
            submit(page);
            assertThat(page.getByText("已执行").first()).isVisible();
            shot(page, "power-change-carried-out");
        });
    }

    private static Locator cell(Page page, String matter, String county) {
        return page.getByRole(
                        AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(Pattern.compile(matter + ".*" + county)))
                .first();
    }

    /** One after the other, each once the server knows the one before: its answer clears what is being typed. */
    private static void pick(Page page, String label, List<String> texts) {
        Locator box = page.getByRole(
                        AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .last();
        Locator choice = box.locator("xpath=ancestor::vaadin-multi-select-combo-box");
        int chosen = 0;
        for (String text : texts) {
            box.fill(text);
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(text)))
                    .first()
                    .click();
            page.keyboard().press("Escape");
            assertThat(choice).containsText(Pattern.compile("已选 " + ++chosen + "\\b"));
        }
    }

    private static void pickOne(Page page, String label, String text) {
        Locator box = page.getByRole(
                        AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .first();
        box.fill(text);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(text)))
                .first()
                .click();
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("(^|\\s)" + label)))
                .last()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    /** Criteria met, assessments checked: their making has journeys and tests of its own. */
    private static void ready(String matter) {
        CriteriaDesk desk = application.getBean(CriteriaDesk.class);
        Criteria criteria = application.getBean(Criteria.class);
        officer("province.approver", () -> {
            for (Criterion criterion : Criterion.values()) {
                if (!criteria.bars(matter, LocalDate.now(OfficeTime.ZONE)).isEmpty()) {
                    desk.addEvidence(matter, criterion, "论证材料.pdf", new ByteArrayInputStream(EVIDENCE));
                    long file = criteria.of(matter)
                            .get(criterion.ordinal())
                            .files()
                            .get(0)
                            .id();
                    desk.judge(new JudgeCriterion(matter, criterion, 0, true, "符合。", List.of(file)));
                }
            }
            return null;
        });
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> COUNTIES.forEach(county -> {
                    boolean fails = matter.equals("XK-072") && county.equals(DemoOffice.LINSHUI);
                    jdbc.update(
                            "insert into capacity_assessment (matter_id, division_code, version_no, state, expected_cases,"
                                    + " with_inspection, risk_d, submitted_by, checked_on, valid_to, total, advice, in_list,"
                                    + " open_key) values (?, ?, 1, 'CHECKED', 10, false, false, '', ?, ?, ?, ?, false, null)",
                            matter,
                            county,
                            LocalDate.now(OfficeTime.ZONE).minusDays(9),
                            LocalDate.now(OfficeTime.ZONE).plusMonths(11),
                            fails ? "51" : "88",
                            fails ? "NOT_NOW" : "DIRECT_TRANSFER");
                }));
    }

    private static <T> T officer(String username, java.util.function.Supplier<T> act) {
        UserDetails user = application.getBean(UserDetailsService.class).loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}

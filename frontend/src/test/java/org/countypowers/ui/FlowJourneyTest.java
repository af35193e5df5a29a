package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.studio.ReleaseDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Releases of procedures and moves of open cases, in a real browser: two designers, a reader, and those who see nothing. */
@Tag("slow")
class FlowJourneyTest extends Journey {
    private static final LocatorAssertions.IsVisibleOptions SWEPT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private static String list;
    private static String flow;
    private static DrawnFlow drawn;

    @BeforeAll
    static void open() {
        open("flow");
        list = address + "/flows";
        flow = list + "/" + DrawnFlow.DECISION;
        drawn = new DrawnFlow(application);
    }

    @Test
    void an_auditor_reads_and_finds_nothing_to_press() {
        as("city.auditor", list, page -> {
            assertThat(page.getByText("审查与决定")).isVisible();
            assertThat(button(page, "新建流程")).hasCount(0);
            page.navigate(flow);
            assertThat(page.getByText("第 1 版").first()).isVisible();
            for (String act : new String[] {"开始设计", "继续设计", "以此版为底稿", "撤回版本"}) {
                assertThat(button(page, act)).hasCount(0);
            }
            tab(page, "在办件迁移");
            assertThat(page.getByText("尚无迁移记录。")).isVisible();
            assertThat(button(page, "预演")).hasCount(0);
        });
    }

    @Test
    void who_neither_designs_nor_audits_finds_no_such_page() {
        as("yuechi.handler", list, page -> notFound(page));
        as("city.system", flow, page -> notFound(page));
    }

    @Test
    void a_key_that_is_taken_is_said_at_its_field() {
        as("province.designer", list, page -> {
            button(page, "新建流程").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("由现有流程复制")))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("审查决定")))
                    .first()
                    .click();
            fill(page, "流程名称", "取水许可审查");
            fill(page, "流程代码", DrawnFlow.DECISION);
            inDialog(page, "新建").click();
            assertThat(page.getByText("流程代码 case-decision 已被使用，请另选。").last()).isVisible();
            fill(page, "流程代码", "water-review");
            inDialog(page, "新建").click();
            page.waitForURL(Pattern.compile(".*/flows/water-review$"));
            assertThat(button(page, "继续设计")).isVisible();
        });
    }

    @Test
    void a_general_procedure_keeps_its_last_release() {
        as("province.designer", list + "/power-handover", page -> {
            assertThat(button(page, "以此版为底稿")).isVisible();
            assertThat(button(page, "撤回版本")).hasCount(0);
        });
    }

    @Test
    void who_submits_does_not_approve_and_who_plans_a_move_does_not_carry_it_out() {
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        refusedMeanwhile(drawn.submitted("province.designer2", "送达", "送达文书", today));
        int version = drawn.submitted("province.designer", "审核", "审查复核", today);
        as("province.designer", flow, page -> {
            assertThat(page.getByText("提交或者参与设计的人不能通过本版")).isVisible();
            assertThat(button(page, "通过")).hasCount(0);
            assertThat(button(page, "退回")).hasCount(0);
        });
        as("province.designer2", flow, page -> {
            button(page, "通过").click();
            assertThat(page.getByText("现行第 2 版在办件停留环节：")).isVisible();
            assertThat(page.getByText("默认：在办件按原版本办完。")).isVisible();
            inDialog(page, "通过").click();
            assertThat(page.getByText(Pattern.compile("第 " + version + " 版，自 .* 起施行")))
                    .isVisible();
        });
        String[] move = new String[1];
        as("province.designer", flow, page -> {
            tab(page, "在办件迁移");
            Locator target = page.getByRole(AriaRole.COMBOBOX, named("“审核”迁至"));
            assertThat(target).hasValue("审查复核");
            target.locator("xpath=ancestor::vaadin-combo-box")
                    .locator("[part=clear-button]")
                    .click();
            fill(page, "理由", "统一环节名称");
            button(page, "预演").click();
            page.waitForURL(Pattern.compile(".*/migrations/\\d+$"));
            assertThat(page.getByText("拟订人不能执行自己拟订的迁移")).isVisible(SWEPT);
            assertThat(page.getByText("停留在“审核”，未设定目标版本的对应环节。").first()).isVisible();
            assertThat(button(page, "执行迁移")).hasCount(0);
            move[0] = page.url();
        });
        as("province.designer2", move[0], page -> {
            button(page, "执行迁移").click();
            inDialog(page, "执行迁移").click();
            assertThat(page.getByText("迁移已完成。")).isVisible(SWEPT);
            assertThat(page.getByText("已迁移").first()).isVisible();
        });
    }

    private static void notFound(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, named("没有找到"))).isVisible();
    }

    /** The dialog was open while the release was rejected by somebody else. */
    private static void refusedMeanwhile(int version) {
        as("province.designer", flow, page -> {
            button(page, "退回").click();
            inDialog(page, "退回").click();
            assertThat(page.getByText("请写明理由，不超过 500 字。")).isVisible();
            fill(page, "理由", "环节名称不规范。");
            drawn.as("province.designer", () -> {
                application.getBean(ReleaseDesk.class).reject(DrawnFlow.DECISION, version, "环节名称不规范。");
                return null;
            });
            inDialog(page, "退回").click();
            assertThat(page.getByText("第 " + version + " 版已不在待复核状态，请刷新。")).isVisible();
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator inDialog(Page page, String name) {
        return page.locator("vaadin-dialog-overlay")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.countypowers.demo.DemoOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who watches over licensees, and who watches over the offices, in a real browser. */
@Tag("slow")
class WatchJourneyTest extends Journey {
    @BeforeAll
    static void open() {
        open("watch");
    }

    @Test
    void what_is_granted_is_signed_for_and_seen_at_a_glance() {
        as("yuechi.inspector", address + "/supervision", page -> {
            assertThat(page.getByText("每项有效许可都有监管机关和检查人员")).isVisible();
            Locator signs =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^签收 .+")));
            assertThat(signs.first()).isVisible();
            int waiting = signs.count();
            signs.first().click();
            assertThat(page.getByText("已签收 1 个监管对象。")).isVisible();
            assertThat(signs).hasCount(waiting - 1);
            shot(page, "objects-1440");
            page.navigate(address + "/supervision/overview");
            assertThat(page.getByText("分县情况")).isVisible();
            shot(page, "overview-1440");
        });
        as("yuechi.window", address + "/supervision", page -> assertThat(
                        page.getByText("没有找到").first())
                .isVisible());
    }

    @Test
    void the_plan_that_an_inspector_drafted_is_published_by_the_head() {
        as("yuechi.head", address + "/supervision/plans", page -> {
            Locator plan = page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("局 \\d{4}$")))
                    .first();
            plan.click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("公布计划"))
                    .click();
            assertThat(page.getByText(Pattern.compile("计划已公布，产生 \\d+ 项检查任务"))).isVisible();
            assertThat(dialog).hasCount(0);
            plan.click();
            assertThat(dialog.getByText("已公布，检查任务到期时进入“检查任务”。")).isVisible();
            shot(page, "plan-published-1440");
        });
    }

    @Test
    void a_card_is_raised_answered_upheld_appealed_and_judged_by_the_office_above() {
        Map<String, Object> file = file();
        String number = String.valueOf(file.get("number"));
        as("yuechi.discipline", address + "/cards", page -> {
            page.getByRole(AriaRole.BUTTON, named("发牌")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("办件编号").fill("511621000000000");
            dialog.getByLabel("事由说明").fill("群众反映在系统外收取材料，经核查属实。");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发牌"))
                    .click();
            assertThat(dialog.getByText("本辖区没有这个编号的办件，请核对。")).isVisible();
            dialog.getByLabel("办件编号").fill(number);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发牌"))
                    .click();
            assertThat(page.getByText("已对办件 " + number + " 发牌。")).isVisible();
        });
        String card = address + "/card/" + card(number);
        word("yuechi.approver", card, "答复", "材料由代办点收取，已责令退还并登记。");
        as("yuechi.approver", card, page -> {
            assertThat(page.getByRole(AriaRole.BUTTON, named("认定"))).hasCount(0);
            shot(page, "card-answered-1440");
        });
        word("yuechi.discipline", card, "认定", "答复不能说明收取的依据，予以认定。");
        word("yuechi.approver", card, "申诉", "代办点不是本机关所设，请予复核。");
        as("yuechi.discipline", card, page -> {
            page.getByRole(AriaRole.BUTTON, named("撤销此牌")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("内容").fill("理由成立，予以撤销。");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤销此牌"))
                    .click();
            assertThat(dialog.getByText("上一级监察机关复核").first()).isVisible();
        });
        word("city.discipline", card, "撤销此牌", "代办点由第三方设立，机关没有过错，予以撤销。");
        as("yuechi.approver", card, page -> {
            assertThat(page.getByText("此牌已撤销。")).isVisible();
            shot(page, "card-revoked-1440");
        });
    }

    @Test
    void what_a_discipline_office_reads_by_letter_only_the_office_above_sees() {
        String number = String.valueOf(file().get("number"));
        String file = address + "/case/" + file().get("id");
        as("yuechi.discipline", file, page -> {
            assertThat(page.getByText("没有找到").first()).isVisible();
            page.navigate(address + "/letters?case=" + number);
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("文号").fill("岳纪调〔2026〕9号");
            dialog.getByLabel("调阅事由").fill("核实收取材料的反映");
            dialog.getByLabel("依据").fill("监察法关于调取证据的规定");
            dialog.getByLabel("廉洁").check();
            shot(page, "letter-dialog-1440");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("出具调阅函"))
                    .click();
            assertThat(page.getByText("已出具调阅函 岳纪调〔2026〕9号。")).isVisible();
            page.navigate(file);
            assertThat(page.getByText("每次查阅都记入密封日志").first()).isVisible();
            shot(page, "case-by-letter-1440");
        });
        as("yuechi.approver", file, page -> {
            tab(page, "历史");
            assertThat(page.getByText("廉洁")).hasCount(0);
        });
        as("city.discipline", address + "/letters", page -> {
            tab(page, "下级查阅记录");
            page.getByRole(AriaRole.LINK, named("岳纪调〔2026〕9号")).click();
            assertThat(page.getByText("记录完整，没有被改动。")).isVisible();
            assertThat(page.getByText("廉洁").first()).isVisible();
            assertThat(page.getByText(number).first()).isVisible();
            shot(page, "sealed-reads-1440");
        });
    }

    /** Says a word on a card. */
    private static void word(String officer, String card, String act, String text) {
        as(officer, card, page -> {
            page.getByRole(AriaRole.BUTTON, named(act)).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("内容").fill(text);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                    .click();
            assertThat(dialog).hasCount(0);
            assertThat(page.getByText(text).first()).isVisible();
        });
    }

    /** A water permit that the county has closed, and that no letter names. */
    private static Map<String, Object> file() {
        return application
                .getBean(JdbcTemplate.class)
                .queryForMap(
                        "select id, number from case_file where id = (select max(id) from case_file c"
                                + " where matter_id = 'XK-069' and county_code = ? and status = 'CLOSED'"
                                + " and not exists (select 1 from reading_letter_case l where l.case_id = c.id))",
                        DemoOffice.YUECHI);
    }

    private static long card(String number) {
        return application
                .getBean(JdbcTemplate.class)
                .queryForObject("select max(id) from monitoring_card where case_number = ?", Long.class, number);
    }
}

package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.countypowers.demo.DemoOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a county uses its powers is watched by its files and by the people, in a real browser. */
@Tag("slow")
class PowerWatchedJourneyTest extends Journey {
    @BeforeAll
    static void open() {
        open("power-watched");
    }

    @Test
    void a_quarters_files_are_scored_answered_by_the_county_and_confirmed_by_another() {
        String review = address + "/file-review/"
                + one(
                        "select max(id) from file_review where state = 'DRAWN' and division_code = ?",
                        DemoOffice.GUANGAN);
        as("city.handler", review, page -> {
            claim(page);
            page.getByLabel("全部案卷已经评分，提交评查表").check();
            fill(page, "评查小结", "三份案卷合格。");
            page.getByRole(AriaRole.BUTTON, named("提交")).click();
            assertThat(page.getByText("还有案卷没有评分。").first()).isVisible();
            Locator sheets =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^评分 .+")));
            int files = sheets.count();
            for (int no = 0; no < files; no++) {
                sheets.nth(no).click();
                score(page.getByRole(AriaRole.DIALOG));
            }
            assertThat(page.getByText("尚未评分")).hasCount(0);
            shot(page, "review-scored-1440");
            submit(page);
        });
        as("guangan.approver", review, page -> {
            claim(page);
            page.getByLabel("有异议", new Page.GetByLabelOptions().setExact(true)).check();
            fill(page, "陈述意见", "日期已经补记，请予复核。");
            submit(page);
        });
        as("city.handler", review, page -> assertThat(page.getByRole(AriaRole.BUTTON, named("签收")))
                .hasCount(0));
        as("city.approver", review, page -> {
            claim(page);
            page.getByLabel("确认评查结果").check();
            fill(page, "审定意见", "评分有据，予以确认。");
            submit(page);
            assertThat(page.getByText("评查已经办结。")).isVisible();
            shot(page, "review-confirmed-1440");
        });
    }

    @Test
    void a_complaint_at_the_counter_is_what_an_inspection_beyond_the_cap_rests_on() {
        String[] number = new String[1];
        as("yuechi.window", address + "/feedback", page -> {
            page.getByRole(AriaRole.BUTTON, named("登记投诉举报")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                    .click();
            assertThat(dialog.locator("[invalid]").first()).isVisible();
            choose(page, "被投诉机关", "水利局");
            choose(page, "事由", "举报违法行为");
            dialog.getByLabel("反映的情况").fill("夜间擅自取水，河道断流。");
            dialog.getByLabel("匿名").check();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交"))
                    .click();
            assertThat(dialog.getByText("已收到。请记下编号和查询码，凭此查询进度。")).isVisible();
            number[0] = dialog.locator("dd").first().innerText();
            shot(page, "complaint-receipt-1440");
        });
        as("yuechi.inspector", address + "/supervision/visits", page -> {
            page.getByRole(AriaRole.BUTTON, named("安排专项检查")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            Locator object = dialog.getByRole(AriaRole.COMBOBOX).first();
            object.click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("取水许可")))
                    .first()
                    .click();
            choose(page, "检查事由", "投诉举报");
            dialog.getByLabel("案件（投诉举报）编号").fill("T-0000");
            dialog.getByLabel("理由").fill("核查夜间取水。");
            order(dialog);
            assertThat(dialog.getByText(Pattern.compile("没有编号为 T-0000、由本机关办理"))).isVisible();
            dialog.getByLabel("案件（投诉举报）编号").fill(number[0]);
            shot(page, "order-1440");
            order(dialog);
            assertThat(page.getByText(Pattern.compile("已安排对 .+ 的检查，请确定检查人员。"))).isVisible();
        });
    }

    /** The sheet takes no deduction that has no reason. */
    private static void score(Locator dialog) {
        String[] items = {"主体", "依据", "程序", "期限", "文书", "归档"};
        int[] points = {15, 20, 24, 15, 15, 10};
        for (int no = 0; no < items.length; no++) {
            dialog.getByLabel(Pattern.compile("^" + items[no] + "（满分")).fill(String.valueOf(points[no]));
            dialog.getByLabel(items[no] + "扣分理由").fill("");
        }
        Locator score = dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("评分"));
        score.click();
        assertThat(dialog.getByText("扣了分的，请写明理由。")).isVisible();
        dialog.getByLabel("程序扣分理由").fill("审查意见没有注明日期。");
        score.click();
        assertThat(dialog).hasCount(0);
    }

    private static void order(Locator dialog) {
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("安排专项检查"))
                .click();
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("(^|\\s)" + label)))
                .last()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(option)))
                .first()
                .click();
    }

    private static long one(String sql, Object... values) {
        return application.getBean(JdbcTemplate.class).queryForObject(sql, Long.class, values);
    }
}

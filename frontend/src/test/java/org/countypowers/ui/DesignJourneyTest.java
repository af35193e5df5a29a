package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.countypowers.casework.CaseStatus;
import org.countypowers.studio.Procedures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator redesigns the decision procedure in a real browser, and new cases follow it from the day. */
class DesignJourneyTest extends Journey {
    private static final String DECISION = "case-decision";
    private static final LocatorAssertions.IsVisibleOptions SLOW =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final LocatorAssertions.IsVisibleOptions SWEPT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private static String flow;
    private static CasesAtWork cases;

    @BeforeAll
    static void open() {
        open("design", MovedOffice.class);
        flow = address + "/flows/" + DECISION;
        cases = new CasesAtWork(application, new DrawnFlow(application));
    }

    @AfterAll
    static void backToToday() {
        MovedOffice.wakeUp(0);
    }

    @Test
    void a_review_step_is_drawn_checked_tried_compared_released_followed_migrated_to_and_withdrawn() {
        String older = accepted("变更前受理的取水申请");
        List<Long> chosen =
                LongStream.range(0, 10).mapToObj(no -> cases.accepted()).toList();
        long reviewing = cases.accepted();
        cases.examined(reviewing);
        as("province.designer", flow, page -> {
            button(page, "开始设计").click();
            page.waitForURL(Pattern.compile(".*/design$"));
            draw(page, "复核");
            bring(
                    page,
                    form(
                            "note\", \"label\": \"复核重点\" }, { \"type\": \"textfield\", \"id\": \"Field_b\", \"key\": \"note"));
            button(page, "检查").click();
            assertThat(finding(page, "没有写明由哪个机关、哪个岗位办理")).isVisible(SLOW);
            assertThat(finding(page, "出现两次")).isVisible();
            assertThat(page.locator(".findings")).isFocused();
            button(page, "提交发布").click();
            inDialog(page, "修改理由", "审查之后增加复核");
            assertThat(page.getByText(Pattern.compile("个错误")).last()).isVisible();
            dialogButton(page, "取消").click();
            assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);

            pick(page, form("note"));
            button(page, "导入并替换").click();
            assertThat(page.locator("vaadin-confirm-dialog-overlay")).hasCount(0);
            assertThat(finding(page, "出现两次")).hasCount(0);
            repair(page);
            button(page, "检查").click();
            assertThat(page.getByText(Pattern.compile("^(0 个错误|没有发现问题)"))).isVisible(SLOW);
        });
        as("province.designer", flow + "/try", DesignJourneyTest::walk);
        as("province.designer", flow + "/compare", page -> assertThat(
                        page.getByText("增加环节“复核”").first())
                .isVisible(SLOW));
        as("province.designer", flow + "/design", page -> {
            assertThat(page.locator("flow-editor .djs-shape").first()).isVisible(SLOW);
            button(page, "提交发布").click();
            inDialog(page, "修改理由", "审查之后增加复核");
            page.waitForURL(Pattern.compile(".*/" + DECISION + "$"));
        });
        int version = waiting();
        as("province.designer2", flow, page -> {
            button(page, "通过").click();
            assertThat(page.getByText("默认：在办件按原版本办完。")).isVisible();
            dialogButton(page, "通过").click();
            assertThat(page.getByText("待施行", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            String ahead = "第 " + version + " 版自 " + MovedOffice.today().plusDays(1) + " 起施行";
            assertThat(page.getByText(ahead).first()).isVisible();
            page.navigate(address + "/flows");
            assertThat(page.getByText(ahead)).isVisible();
        });
        assertThat(version(accepted("生效前一天受理的取水申请"))).isEqualTo(version - 1);

        MovedOffice.wakeUp(1);
        assertThat(version(accepted("生效当天受理的取水申请"))).isEqualTo(version);
        assertThat(version(older)).isEqualTo(version - 1);

        migrated(chosen, reviewing);
        assertThat(chosen).allMatch(id -> version("/" + id) == version);
        assertThat(version("/" + reviewing)).isEqualTo(version - 1);
        assertThat(version(older)).as("not chosen").isEqualTo(version - 1);
        cases.examined(chosen.get(0));
        cases.reviewed(chosen.get(0));
        assertThat(cases.step(chosen.get(0))).isEqualTo("复核");
        cases.reviewed(reviewing);
        assertThat(cases.step(reviewing)).as("as it began").isEqualTo("审定");
        cases.approvedAndServed(reviewing, MovedOffice.today());
        assertThat(cases.status(reviewing)).isEqualTo(CaseStatus.CLOSED);

        as("province.designer2", flow, page -> {
            button(page, "撤回版本").click();
            fill(page, "理由", "先行试点。");
            dialogButton(page, "撤回版本").click();
            assertThat(page.getByText("已撤回").first()).isVisible();
        });
        assertThat(version(accepted("撤回之后受理的取水申请"))).isEqualTo(version - 1);
        assertThat(version("/" + chosen.get(1))).as("what has moved stays").isEqualTo(version);
    }

    /** One designer chooses eleven cases, of which the dry run refuses the one whose step has no counterpart; a second moves the ten. */
    private static void migrated(List<Long> moving, long refused) {
        String[] move = new String[1];
        as("province.designer", flow, page -> {
            tab(page, "在办件迁移");
            page.getByRole(AriaRole.COMBOBOX, named("“审核”迁至"))
                    .locator("xpath=ancestor::vaadin-combo-box")
                    .locator("[part=clear-button]")
                    .click();
            page.getByLabel("指定办件").check();
            int chosen = 0;
            for (long id : moving) {
                tick(page, cases.number(id), ++chosen);
            }
            tick(page, cases.number(refused), ++chosen);
            fill(page, "理由", "统一增加复核");
            button(page, "预演").click();
            page.waitForURL(Pattern.compile(".*/migrations/\\d+$"));
            assertThat(page.getByText("可以迁移 10 件；不能迁移 1 件")).isVisible(SWEPT);
            assertThat(page.getByText("停留在“审核”，未设定目标版本的对应环节。")).hasCount(1);
            assertThat(button(page, "执行迁移")).hasCount(0);
            move[0] = page.url();
        });
        as("province.designer2", move[0], page -> {
            button(page, "执行迁移").click();
            dialogButton(page, "执行迁移").click();
            assertThat(page.getByText("迁移已完成。")).isVisible(SWEPT);
            assertThat(page.getByText("不能迁移 1 件；已迁移 10 件")).isVisible();
        });
    }

    /** The rows of a list are there only while they are seen; the newest cases are on the last page. */
    private static void tick(Page page, String number, int chosen) {
        page.locator("vaadin-grid vaadin-checkbox").first().waitFor();
        Locator box = page.getByRole(AriaRole.CHECKBOX, named("选择 " + number));
        scrollTo(page, box);
        if (box.count() == 0) {
            button(page, "下一页").last().click();
            scrollTo(page, box);
        }
        // Where it lies: to scroll it into view would give the row to another case.
        box.dispatchEvent("click");
        assertThat(page.getByText("已选 " + chosen + " 件。")).isVisible();
    }

    private static void scrollTo(Page page, Locator box) {
        for (int row = 0; box.count() == 0 && row < 50; row += 4) {
            page.evaluate(
                    "row => [...document.querySelectorAll('vaadin-grid')].find(grid => grid.querySelector('vaadin-checkbox'))?.scrollToIndex(row)",
                    row);
            page.waitForTimeout(150);
        }
    }

    /** With the mouse: the tool from the palette onto the line from 重大决定？ to 审定, and its name. */
    private static void draw(Page page, String name) {
        page.locator("flow-editor .djs-shape").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        button(page, "适合窗口").click();
        @SuppressWarnings("unchecked")
        Map<String, Number> at = (Map<String, Number>)
                page.evaluate(
                        """
                () => {
                  const flow = document.querySelector('flow-editor').flow;
                  const canvas = flow.get('canvas');
                  const line = flow.get('elementRegistry').get('Flow_LegalReviewAskedNo').waypoints;
                  const view = canvas.viewbox();
                  const box = canvas.getContainer().getBoundingClientRect();
                  const middle = (line[0].x + line[line.length - 1].x) / 2;
                  return { x: box.left + (middle - view.x) * view.scale, y: box.top + (line[0].y - view.y) * view.scale };
                }
                """);
        double x = at.get("x").doubleValue();
        double y = at.get("y").doubleValue();
        page.locator("flow-editor .djs-palette .entry[data-action='create.user-task']")
                .click();
        page.mouse().move(x - 5, y);
        page.mouse().move(x, y);
        page.mouse().click(x, y);
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("#bio-properties-panel-unit")).isVisible();
    }

    private static void repair(Page page) {
        page.locator("flow-editor .djs-shape").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        finding(page, "没有写明由哪个机关、哪个岗位办理").click();
        select(page, "unit", "决定机关");
        select(page, "post", "法制审核岗");
        select(page, "form", "second-review");
        page.locator("#bio-properties-panel-limitDays").fill("2");
        page.locator("#bio-properties-panel-limitDays").press("Tab");
    }

    private static void select(Page page, String entry, String label) {
        page.locator("#bio-properties-panel-" + entry)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
    }

    private static String form(String key) {
        return """
                {"type": "default", "id": "second-review", "schemaVersion": 18, "components": [
                  {"type": "radio", "id": "Field_outcome", "key": "outcome", "label": "复核结论",
                   "validate": {"required": true}, "values": [{"value": "passed", "label": "复核通过"}]},
                  {"type": "textfield", "id": "Field_a", "key": "%s", "label": "复核要点"}]}
                """
                .formatted(key);
    }

    private static void bring(Page page, String form) {
        pick(page, form);
        assertThat(page.getByText("second-review.form 已导入")).isVisible();
    }

    private static void pick(Page page, String form) {
        page.locator(".design-files vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "second-review.form", "application/json", form.getBytes(StandardCharsets.UTF_8)));
    }

    private static void walk(Page page) {
        choose(page, "事项", "XK-069");
        choose(page, "县（市、区）", "岳池县");
        button(page, "开始试运行").click();
        for (int step = 0; step < 15 && page.getByText("流程已走完").count() == 0; step++) {
            button(page, "用示例填写").first().click();
            button(page, "办完本环节").first().click();
            page.waitForTimeout(700);
        }
        assertThat(page.getByText("流程已走完").first()).isVisible(SLOW);
        assertThat(page.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("复核"))
                        .first())
                .isVisible();
    }

    private static void choose(Page page, String label, String text) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .first();
        box.fill(text);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(text)))
                .first()
                .click();
    }

    /** @return the case's address */
    private static String accepted(String title) {
        String url = register("yuechi.window", "XK-069", title);
        as("yuechi.handler", url, page -> {
            claim(page);
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "材料齐全。");
            submit(page);
            assertThat(page.getByText("已受理").first()).isVisible();
        });
        return url;
    }

    /** By which release of the decision procedure the case waits. */
    private static int version(String url) {
        String subject = url.substring(url.lastIndexOf('/') + 1);
        return application.getBean(TransactionTemplate.class).execute(status -> application
                .getBean(JdbcTemplate.class)
                .queryForObject(
                        "select r.version from worklist_row w join studio_release r on r.definition_id = w.definition_id"
                                + " where w.subject = ? and r.process_key = 'case-decision'",
                        Integer.class,
                        subject));
    }

    private static int waiting() {
        return new DrawnFlow(application).as("province.designer", () -> application
                .getBean(Procedures.class)
                .procedure(DECISION)
                .waiting()
                .version());
    }

    private static Locator finding(Page page, String text) {
        return page.locator(".findings").getByText(Pattern.compile(text)).first();
    }

    private static void inDialog(Page page, String label, String text) {
        fill(page, label, text);
        dialogButton(page, "提交发布").click();
    }

    private static Locator dialogButton(Page page, String name) {
        return page.locator("vaadin-dialog-overlay")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}

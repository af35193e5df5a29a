package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A designer without a mouse draws, hears what is selected, sees the whole diagram, and a colleague who comes is told. */
@Tag("slow")
class DrawingKeysTest extends Journey {
    private static final LocatorAssertions.IsVisibleOptions SLOW =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final String PROCEDURE = "/flows/case-intake";

    @BeforeAll
    static void open() {
        open("keys");
    }

    @Test
    void a_step_is_appended_filled_in_and_taken_out_by_keys_and_a_colleague_is_told_who_draws() {
        as("province.designer", address + PROCEDURE, page -> {
            page.getByRole(AriaRole.BUTTON, named("开始设计")).click();
            assertThat(page.locator("flow-editor .djs-shape").first()).isVisible(SLOW);
            Locator drawing =
                    page.getByRole(AriaRole.APPLICATION, new Page.GetByRoleOptions().setName(Pattern.compile("^流程图")));
            Locator said = page.locator(".studio-said");
            int steps = steps(page);
            drawing.focus();
            drawing.press("n");
            assertThat(said).containsText("开始事件");
            for (int i = 0; i < 40 && !said.textContent().startsWith("环节，"); i++) {
                drawing.press("n");
            }
            assertThat(said).containsText("环节，");
            drawing.press("a");
            assertThat(said).hasText("环节");
            assertThat(steps(page)).isEqualTo(steps + 1);
            drawing.press("Enter");
            assertThat(page.locator("#bio-properties-panel-unit")).isFocused();
            page.locator("#bio-properties-panel-name").fill("nap 核对");
            assertThat(steps(page)).as("letters are not stolen from a field").isEqualTo(steps + 1);
            page.locator("#bio-properties-panel-name").press("Escape");
            assertThat(drawing).isFocused();
            drawing.press("Control+s");
            assertThat(said).containsText("已保存");
            page.getByRole(AriaRole.BUTTON, named("检查")).click();
            assertThat(page.locator(".findings").getByText("nap 核对").first()).isVisible(SLOW);
            drawing.press("F8");
            assertThat(said).containsText("错误：");
            drawing.press("?");
            assertThat(page.getByRole(AriaRole.DIALOG, named("快捷键"))).isVisible();
            page.keyboard().press("Escape");
            page.getByRole(AriaRole.BUTTON, named("适合窗口")).click();
            isWhole(page);
            page.setViewportSize(390, 844);
            page.waitForTimeout(500);
            isWhole(page);
            page.setViewportSize(1440, 960);
            page.locator(".findings").getByText("nap 核对").first().click();
            assertThat(drawing).isFocused();
            page.keyboard().press("Delete");
            assertThat(steps(page)).as("what was jumped to").isEqualTo(steps);
            page.keyboard().press("Control+z");
            assertThat(steps(page)).isEqualTo(steps + 1);
            openFile(page, 1);
            assertThat(page.locator("form-editor .fjs-form-field").first()).isVisible(SLOW);
            openFile(page, 0);
            assertThat(drawing).isVisible();
            for (int i = 0; i < 9 && steps(page) > steps; i++) {
                drawing.press("Control+z");
            }
            assertThat(steps(page)).as("undone after another file was open").isEqualTo(steps);
            drawing.press("Control+y");
            assertThat(steps(page)).isEqualTo(steps + 1);
            appendWithTheMouse(page);
            assertThat(steps(page)).isEqualTo(steps + 2);
            page.keyboard().press("Control+z");
            assertThat(steps(page)).as("while its name is asked for").isEqualTo(steps + 1);
            drawing.press("Control+z");
            drawing.press("Control+s");
            page.waitForTimeout(1000);
        });
        as("province.designer2", address + PROCEDURE + "/design", page -> assertThat(
                        page.getByText(Pattern.compile("正在修改这份底稿")).first())
                .isVisible(SLOW));
    }

    /** @param file in the order of the list: the model, then the forms */
    private static void openFile(Page page, int file) {
        page.locator(".design-files > vaadin-button").nth(file).click();
    }

    /** The tool beside the start event. */
    private static void appendWithTheMouse(Page page) {
        page.locator("flow-editor .djs-shape").first().click();
        page.locator("flow-editor .djs-context-pad [data-action='append.user-task']")
                .click();
        assertThat(page.locator(".djs-direct-editing-content")).isVisible();
    }

    private static int steps(Page page) {
        return ((Number) page.evaluate("document.querySelector('flow-editor').flow.get('elementRegistry')"
                        + ".filter(each => each.type === 'bpmn:UserTask').length"))
                .intValue();
    }

    private static void isWhole(Page page) {
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                () => {
                  const box = document.querySelector('flow-editor .studio-canvas').getBoundingClientRect();
                  return [...document.querySelectorAll('flow-editor .djs-shape .djs-visual')].every((shape) => {
                    const place = shape.getBoundingClientRect();
                    return place.left >= box.left && place.right <= box.right && place.top >= box.top && place.bottom <= box.bottom;
                  });
                }
                """))
                .isTrue();
    }
}

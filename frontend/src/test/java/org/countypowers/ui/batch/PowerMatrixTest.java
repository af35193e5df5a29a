package org.countypowers.ui.batch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.countypowers.ui.Chromium;
import org.countypowers.ui.batch.MatrixBatch.Axis;
import org.countypowers.ui.batch.MatrixBatch.Labels;
import org.countypowers.ui.batch.MatrixBatch.Legend;
import org.countypowers.ui.batch.MatrixBatch.Tone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole province in a real browser, without an office behind it. Row 5 of every third county is no pair. */
class PowerMatrixTest {
    private static final int MATTERS = 147;
    private static final int COUNTIES = 183;
    private static final String ELEMENTS = "() => matrix.shadowRoot.querySelectorAll('*').length";

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void aBatch() {
        page.navigate("about:blank");
        page.setContent("<button>before</button><power-matrix></power-matrix><button>after</button>");
        page.addScriptTag(
                new Page.AddScriptTagOptions().setType("module").setPath(Path.of("src/main/frontend/power-matrix.js")));
        page.waitForFunction("() => customElements.get('power-matrix')");
        page.evaluate(
                """
                batch => {
                  window.matrix = document.querySelector('power-matrix');
                  window.answers = [];
                  ['selection-changed', 'cell-opened'].forEach(type =>
                    matrix.addEventListener(type, event => answers.push(JSON.stringify(event.detail))));
                  matrix.show(JSON.parse(batch));
                }""",
                batch(MATTERS, COUNTIES).json(7).toJson());
    }

    @Test
    void a_large_matrix_draws_only_what_is_seen() {
        assertThat((int) page.evaluate(ELEMENTS)).isBetween(500, 3000);
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-rowcount", "148");
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-colcount", "184");
        page.evaluate("() => matrix.shadowRoot.querySelector('.scroll').scrollTo(2800, 2800)");
        assertThat(cell(110, 110)).isVisible();
        assertThat(county(110)).isVisible();
        assertThat(matter(110)).isVisible();
        assertThat(cell(10, 10)).hasCount(0);
        assertThat((int) page.evaluate(ELEMENTS)).isBetween(500, 3000);
    }

    @Test
    void one_tab_enters_at_the_cell_that_had_the_focus_and_the_next_leaves() {
        cell(3, 4).click();
        page.evaluate("() => matrix.shadowRoot.querySelector('.scroll').scrollTo(4000, 4000)");
        assertThat(cell(140, 150)).isVisible();
        page.getByText("before").focus();
        page.keyboard().press("Tab");
        assertThat(cell(3, 4)).isFocused();
        assertThat(cell(3, 4)).isInViewport();
        page.keyboard().press("Tab");
        assertThat(page.getByText("after")).isFocused();
    }

    @Test
    void the_arrow_keys_move_the_focus_and_shift_extends_the_selection() {
        cell(2, 2).click();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(cell(3, 3)).isFocused();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowRight");
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"ranges\":[[3,3,4,4]]}");
        assertThat(cell(4, 4)).hasAttribute("aria-selected", "true");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已选 4 项");
        page.keyboard().press("Control+End");
        assertThat(cell(MATTERS - 1, COUNTIES - 1)).isFocused();
        page.keyboard().press("Home");
        page.keyboard().press("PageUp");
        page.keyboard().press("Control+Home");
        assertThat(cell(0, 0)).isFocused();
        page.keyboard().press("Escape");
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"ranges\":[]}");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("未选择");
    }

    @Test
    void a_row_header_selects_its_row_and_only_pairs_are_counted() {
        matter(5).click();
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"ranges\":[[5,0,5,182]]}");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已选 122 项");
        matter(7).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"ranges\":[[5,0,7,182]]}");
    }

    @Test
    void a_county_or_the_whole_batch_is_selected_as_one_rectangle() {
        county(9).click();
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"ranges\":[[0,9,146,9]]}");
        page.keyboard().press("Control+a");
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"ranges\":[[0,0,146,182]]}");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已选 26840 项");
    }

    @Test
    void what_is_added_is_counted_once_and_adding_it_again_takes_it_away() {
        Locator.ClickOptions adding = new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL));
        matter(1).click();
        county(1).click(adding);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已选 329 项");
        cell(1, 4).click(adding);
        assertThat(cell(1, 4)).hasAttribute("aria-selected", "false");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("已选 328 项");
    }

    @Test
    void a_changed_cell_shows_without_redrawing() {
        Object before = page.evaluate("() => (window.kept = matrix.node([4, 4])).textContent");
        cell(4, 4).focus();
        page.evaluate("() => { matrix.update(4, 4, 'c'); matrix.updateCells([0, 26900], 'cc'); }");
        assertThat(before).isEqualTo("待");
        assertThat(cell(4, 4)).hasText("拒");
        assertThat(cell(4, 4)).isFocused();
        assertThat(page.getByLabel("事项4，县4：不同意")).isVisible();
        assertThat((boolean) page.evaluate("() => kept === matrix.node([4, 4])"))
                .isTrue();
        assertThat(page.getByRole(AriaRole.LISTITEM).nth(2)).containsText("3");
    }

    @Test
    void enter_and_a_double_click_open_a_pair_and_an_empty_place_opens_nothing() {
        cell(6, 6).dblclick();
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"matter\":6,\"county\":6}");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(lastAnswer()).isEqualTo("{\"generation\":7,\"matter\":6,\"county\":7}");
        cell(5, 6).click();
        page.keyboard().press("Enter");
        assertThat(lastAnswer()).contains("ranges");
        assertThat(page.getByLabel("事项5，县6：不在本批次")).isFocused();
    }

    @Test
    void a_narrowed_matrix_forgets_the_selection_and_keeps_the_focus_on_its_pair() {
        cell(10, 1).focus();
        page.keyboard().press("Space");
        page.evaluate(
                """
                batch => {
                  const next = JSON.parse(batch);
                  next.matters = next.matters.slice(4, 24);
                  next.cells = 'b'.repeat(20 * 183);
                  matrix.show(next);
                }""",
                batch(MATTERS, COUNTIES).json(8).toJson());
        assertThat(page.getByLabel("事项10，县1：同意")).isFocused();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("未选择");
        page.keyboard().press("Space");
        assertThat(lastAnswer()).isEqualTo("{\"generation\":8,\"ranges\":[[6,1,6,1]]}");
    }

    static MatrixBatch batch(int matters, int counties) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < matters * counties; i++) {
            cells.append(i / counties == 5 && i % counties % 3 == 0 ? ' ' : "ab".charAt(i / counties % 2));
        }
        return new MatrixBatch(
                axis("事项", matters),
                axis("县", counties),
                cells.toString().toCharArray(),
                List.of(
                        new Legend('a', "待研究", Tone.NEUTRAL, "待"),
                        new Legend('b', "同意", Tone.GOOD, "同"),
                        new Legend('c', "不同意", Tone.BAD, "拒")),
                new Labels("赋权批次", "事项和县", "{0}，{1}：{2}", "不在本批次", "已选 {0} 项", "未选择"));
    }

    private static List<Axis> axis(String name, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Axis(name + i, name + i, ""))
                .toList();
    }

    private static Locator cell(int matter, int county) {
        return page.locator(
                "[aria-rowindex='%d'] > [role=gridcell][aria-colindex='%d']".formatted(matter + 2, county + 2));
    }

    private static Locator matter(int matter) {
        return page.locator("[aria-rowindex='%d'] > [role=rowheader]".formatted(matter + 2));
    }

    private static Locator county(int county) {
        return page.locator("[role=columnheader][aria-colindex='%d']".formatted(county + 2));
    }

    private static String lastAnswer() {
        return (String) page.evaluate("() => answers.at(-1)");
    }
}

package org.countypowers.ui.replay;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.Actor;
import org.countypowers.audit.Stream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.CaseRecord.Said;
import org.countypowers.casework.CaseRecords;
import org.countypowers.casework.CaseStatus;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.replay.CasePack;
import org.countypowers.replay.CaseReplay;
import org.countypowers.replay.ClockProofs;
import org.countypowers.replay.PowerCheck;
import org.countypowers.replay.PowerCheck.Finding;
import org.countypowers.replay.Replay;
import org.countypowers.replay.ReplayStep;
import org.countypowers.replay.ReplayStep.SeenClock;
import org.countypowers.replay.ReplayStep.SeenFile;
import org.countypowers.replay.ReplayStep.Vouched;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.delegation.RegisterView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayViewTest {
    private static final long CASE = 7;

    private final CaseReplay replays = mock(CaseReplay.class);
    private final CaseRecords records = mock(CaseRecords.class);
    private final Bodies bodies = mock(Bodies.class);
    private final Matters matters = mock(Matters.class);
    private ReplayView view;

    @BeforeEach
    void open() {
        MockVaadin.setup(
                new Routes(Set.of(CaseDetailView.class, RegisterView.class, ReplayView.class), Set.of(), true));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        GovernmentBody body = mock(GovernmentBody.class);
        when(body.name()).thenReturn("岳池县水利局");
        when(bodies.body(any())).thenReturn(body);
        Matter matter = mock(Matter.class);
        when(matter.materials()).thenReturn(List.of("申请书"));
        when(matters.matter("XK-069")).thenReturn(matter);
        List<ReplayStep> steps = List.of(
                step(1, "case.register", Vouched.NOTHING),
                step(2, "case.opinion", Vouched.ALTERED),
                step(3, "case.close", Vouched.NOTHING));
        when(replays.open(CASE)).thenReturn(new Replay(record(), steps, true));
        when(replays.power(any(), any()))
                .thenAnswer(asked -> asked.getArgument(1) == steps.get(1)
                        ? Optional.of(new PowerCheck(
                                "XK-069",
                                "511621",
                                "511621-018",
                                LocalDate.of(2026, 3, 9),
                                Instant.parse("2026-03-10T02:00:00Z"),
                                null,
                                List.of(new Finding(false, "replay.power.notVouched", List.of("假文件", "9")))))
                        : Optional.empty());
        view = new ReplayView(replays, records, mock(ClockProofs.class), mock(CasePack.class), bodies, matters);
        view.setParameter(null, CASE);
        UI.getCurrent().add(view);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void one_goes_through_the_case_by_buttons_slider_and_list_and_hears_where_one_is() {
        assertThat(button("上一步").isEnabled()).isFalse();
        assertThat(text()).contains("第 1 步，共 3 步");
        _click(button("下一步"));
        assertThat(text()).contains("第 2 步，共 3 步");
        Input slider = _get(view, Input.class);
        assertThat(slider.getValue()).isEqualTo("2");
        assertThat(slider.getElement().getAttribute("aria-valuetext")).contains("第 2 步");
        _setValue(slider, "3");
        assertThat(button("下一步").isEnabled()).isFalse();
        assertThat(current()).singleElement().satisfies(each -> assertThat(each.getText())
                .contains("第 3 步"));
        _click(_find(view, Button.class).stream()
                .filter(each -> each.getText().startsWith("第 1 步"))
                .findFirst()
                .orElseThrow());
        assertThat(slider.getValue()).isEqualTo("1");
    }

    @Test
    void a_power_that_nobody_vouches_for_is_red_and_leads_to_the_register_of_the_time() {
        _click(button("下一步"));
        assertThat(text()).contains("权力依据有问题", "登记条目 9（假文件）没有留痕证明");
        RouterLink register = _get(view, RouterLink.class, spec -> spec.withText("在权力清单中查看"));
        assertThat(register.getHref())
                .contains("matter=XK-069", "division=511621", "day=2026-03-09", "knownOn=2026-03-10");
    }

    @Test
    void what_differs_from_the_trail_or_is_not_known_is_said_plainly() {
        _click(button("下一步"));
        assertThat(text())
                .contains("填写内容与当时留痕不一致", "尚未记录所用表单", "申请书.pdf · 文件已找不到", "当时登记为已交的材料：申请书")
                .contains("五日告知");
    }

    @Test
    void identifiers_are_masked_until_a_purpose_is_given() {
        assertThat(text()).contains("110105********002X").doesNotContain("11010519491231002X");
        when(records.reveal(CASE, "核对")).thenReturn(applicant("11010519491231002X"));
        _setValue(_find(view, TextField.class).get(0), "核对");
        _click(_get(view, Button.class, spec -> spec.withText("查看")));
        assertThat(text()).contains("11010519491231002X");
    }

    @Test
    void the_file_for_court_is_offered_for_a_purpose_alone() {
        _click(button("制作"));
        assertThat(_find(view, Anchor.class, spec -> spec.withText("下载复议应诉包（PDF）")))
                .isEmpty();
        TextField purpose = _find(view, TextField.class).get(1);
        assertThat(purpose.isInvalid()).isTrue();
        _setValue(purpose, "行政复议答复");
        _click(button("制作"));
        assertThat(_find(view, Anchor.class, spec -> spec.withText("下载复议应诉包（PDF）")))
                .hasSize(1);
        _setValue(purpose, "另一个用途");
        assertThat(_find(view, Anchor.class, spec -> spec.withText("下载复议应诉包（PDF）")))
                .isEmpty();
    }

    @Test
    void a_case_out_of_the_readers_scope_is_not_found() {
        when(replays.open(8)).thenThrow(new NoSuchElementException());
        assertThatThrownBy(() -> view.setParameter(null, 8L)).isInstanceOf(NotFoundException.class);
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }

    private Button button(String text) {
        return _get(view, Button.class, spec -> spec.withText(text));
    }

    private List<Button> current() {
        return _find(view, Button.class).stream()
                .filter(each -> "step".equals(each.getElement().getAttribute("aria-current")))
                .toList();
    }

    private static ReplayStep step(int number, String action, Vouched vouched) {
        Said said = new Said(
                "t",
                "Task_ApproveDecision",
                "审定",
                "张三",
                "岳池县水利局",
                "grant",
                "同意",
                Map.of("opinion", "同意"),
                "",
                "",
                "",
                LocalDateTime.of(2026, 3, 9, 10, 0));
        TrailEvent event = new TrailEvent(
                number,
                Stream.ofCase(CASE),
                number,
                Instant.parse("2026-03-09T02:00:00Z"),
                new Actor("1", "张三", "511621-018", ""),
                action,
                "5116-1",
                Map.of(),
                Map.of(),
                "",
                "",
                "");
        return new ReplayStep(
                number,
                List.of(event),
                vouched == Vouched.NOTHING ? Optional.empty() : Optional.of(said),
                vouched,
                List.of(new SeenFile("申请书.pdf", 1, "00", null)),
                Set.of(1),
                List.of(),
                List.of(new SeenClock("NOTICE", "511621-018", "行政许可法第三十二条", LocalDate.of(2026, 3, 13), false, false)),
                "",
                List.of(),
                List.of());
    }

    private static CaseRecord record() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        return new CaseRecord(
                CASE,
                "5116-1",
                "XK-069",
                "取水许可",
                "511621",
                null,
                "新办",
                "",
                CaseStatus.CLOSED,
                day,
                day,
                day,
                day,
                day,
                applicant("110105********002X"),
                "",
                null,
                "511621-018",
                List.of());
    }

    private static Applicant applicant(String identifier) {
        return new Applicant(
                Applicant.Kind.CITIZEN, "李四", identifier, null, "138****5678", "岳池县", null, null, null, true);
    }
}

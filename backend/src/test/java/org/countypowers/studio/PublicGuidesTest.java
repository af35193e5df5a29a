package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countypowers.studio.PublicGuides.Listed;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.FlowModel;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** 办事流程公开: everybody reads how applications are handled today, and nothing that is the office's own. */
abstract class PublicGuidesTest extends FlowOffice {
    private static int addresses;

    @Autowired
    PublicGuides guides;

    private final String address = "10.0.3." + ++addresses;

    @BeforeEach
    void enterWithoutAnAccount() {
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybody_finds_the_procedures_of_applications_and_no_others() {
        List<Listed> listed = guides.page("");
        assertThat(listed)
                .extracting(Listed::processKey)
                .contains("case-intake", "case-decision")
                .isSorted();
        assertThat(listed).extracting(Listed::kind).containsOnly(FlowKind.INTAKE, FlowKind.DECISION);
        assertThat(listed)
                .filteredOn(row -> row.processKey().startsWith("case-"))
                .allMatch(Listed::general);
        assertThat(guides.page(listed.get(listed.size() - 1).processKey())).isEmpty();

        assertThat(guides.guide("case-intake")).get().extracting(Guide::inForce).isEqualTo(true);
        assertThat(guides.guide("delegation-batch")).isEmpty();
        assertThat(guides.print("delegation-batch", words(), address)).isEmpty();
        assertThat(guides.guide("of-nobody")).isEmpty();
    }

    @Test
    void neither_a_draft_nor_a_release_that_waits_for_its_day_is_public_before_it() {
        office.on(TODAY, () -> {
            int before = guides.guide(DECISION).orElseThrow().version();
            int version = released(TODAY.plusDays(1));
            assertThat(guides.guide(DECISION).orElseThrow().version()).isEqualTo(before);
            office.on(TODAY.plusDays(1), () -> {
                assertThat(guides.guide(DECISION).orElseThrow().version()).isEqualTo(version);
                assertThat(guides.page(""))
                        .filteredOn(row -> row.processKey().equals(DECISION))
                        .singleElement()
                        .extracting(Listed::validFrom)
                        .isEqualTo(TODAY.plusDays(1));
                as(COLLEAGUE, () -> {
                    releases.withdraw(DECISION, version, "字段有误");
                    return null;
                });
                assertThat(guides.guide(DECISION).orElseThrow().version()).isEqualTo(before);
            });
        });
    }

    @Test
    void a_procedure_of_some_matters_own_is_listed_with_them_once_it_is_in_force() {
        office.on(TODAY, () -> {
            String key = "public-" + System.nanoTime() % 1_000_000;
            as(DESIGNER, () -> {
                procedures.make(DECISION, key, "取水许可审查", "Water abstraction");
                return null;
            });
            long opened =
                    as(DESIGNER, () -> drafts.draft(key)).orElseThrow().row().rowVersion();
            long bound = as(DESIGNER, () -> drafts.describe(key, opened, "取水另行办理", List.of("XK-069")));
            walk(key);
            int version = as(DESIGNER, () -> releases.submit(key, bound, "取水另行办理", TODAY));
            assertThat(guides.page("")).extracting(Listed::processKey).doesNotContain(key);
            assertThat(guides.guide(key)).isEmpty();

            as(COLLEAGUE, () -> {
                releases.approve(key, version, TODAY);
                return null;
            });
            assertThat(guides.page(""))
                    .filteredOn(row -> row.processKey().equals(key))
                    .singleElement()
                    .satisfies(row -> assertThat(row.general()).isFalse())
                    .satisfies(row -> assertThat(row.matters()).singleElement().isNotEqualTo("XK-069"));
            assertThat(guides.guide(key).orElseThrow().matters())
                    .extracting("id")
                    .containsExactly("XK-069");
        });
    }

    @Test
    void the_drawing_says_what_is_done_and_not_what_the_engine_is_told_nor_what_was_noted() {
        Guide guide = guides.guide(DECISION).orElseThrow();
        assertThat(guide.model()).doesNotContain("camunda", "${", "documentation>");
        FlowModel drawn = FlowModel.read(guide.model().getBytes(StandardCharsets.UTF_8));
        FlowModel whole = FlowModel.read(
                store.content(store.inForce(List.of(DECISION), TODAY).get(0))
                        .model()
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(drawn.nodes()).hasSameSizeAs(whole.nodes());
        assertThat(drawn.flows()).hasSameSizeAs(whole.flows());
        assertThat(drawn.shapes()).isEqualTo(whole.shapes());
    }

    @Test
    void a_guide_comes_on_paper_until_too_many_were_printed_for_one_address() {
        assertThat(PaperText.of(guides.print(DECISION, words(), address).orElseThrow()))
                .contains("办理步骤", "流程图");
        for (int more = 1; more < PublicSheets.MOST; more++) {
            guides.print("of-nobody", words(), address);
        }
        assertThatThrownBy(() -> guides.print(DECISION, words(), address)).isInstanceOf(StudioRefused.class);
        assertThat(guides.print(DECISION, words(), address + "1")).isPresent();
    }

    private static GuideWords words() {
        return new GuideWords((key, arguments) -> key);
    }

    @OnH2
    static class OnH2Test extends PublicGuidesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends PublicGuidesTest {}
}

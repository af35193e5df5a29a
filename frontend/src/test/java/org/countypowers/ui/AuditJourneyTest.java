package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Verification;
import org.countypowers.audit.verifier.Verification.Sources;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.findings.FindingSweep;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An auditor at the desk, in a real browser. */
class AuditJourneyTest extends Journey {
    @BeforeAll
    static void open() {
        open("audit");
    }

    @Test
    void a_power_that_somebody_wrote_into_the_database_is_found_verified_replayed_and_answered_for()
            throws IOException {
        forge();
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        CasesAtWork work = new CasesAtWork(application, new DrawnFlow(application), "wusheng", DemoOffice.WUSHENG);
        long id = work.accepted();
        work.examined(id);
        work.reviewed(id);
        work.approvedAndServed(id, today);
        String number = work.number(id);

        as("city.auditor", address + "/findings", page -> {
            day(page, "决定或者办结日期自", today);
            day(page, "决定或者办结日期至", today);
            page.getByRole(AriaRole.BUTTON, named("立即检查")).click();
            assertThat(page.getByText("正在进行").first()).isVisible();
            application.getBean(FindingSweep.class).run();
            page.reload();
            assertThat(page.getByRole(AriaRole.LINK, named("权力清单条目无留痕佐证")).first())
                    .isVisible();
            shot(page, "findings-1440");
        });
        long finding = application
                .getBean(JdbcTemplate.class)
                .queryForObject("select id from finding where rule_code = 'NO_POWER' and case_id = ?", Long.class, id);
        as("city.auditor", address + "/finding/" + finding, page -> {
            assertThat(page.getByText("决定当日查不到可靠的权力依据。")).isVisible();
            assertThat(page.getByText("无留痕佐证").first()).isVisible();
            page.getByRole(AriaRole.LINK, named("查留痕")).click();
            page.waitForURL(Pattern.compile(".*/trail\\?.*"));
            assertThat(page.getByRole(AriaRole.HEADING, named("留痕查询"))).isVisible();
            assertThat(page.getByText("准予许可").first()).isVisible();
            shot(page, "trail-of-case-1440");
            page.navigate(address + "/finding/" + finding);
            page.getByRole(AriaRole.LINK, named(number)).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^办件回放")))
                    .click();
            Locator unsound = page.getByText("权力依据有问题").first();
            Locator next = page.getByRole(AriaRole.BUTTON, named("下一步"));
            while (!unsound.isVisible() && next.isEnabled()) {
                next.click();
                page.waitForTimeout(300);
            }
            assertThat(unsound).isVisible();
            shot(page, "replay-unsound-1440");
        });
        assertThat(verified())
                .as("the verifier names the entry without asking us")
                .anyMatch(each -> each.kind() == Finding.Kind.ROW_NOT_VOUCHED_FOR
                        && each.place().contains("XK-069"));
        as("city.auditor", address + "/finding/" + finding, page -> {
            say(page, "向机关问询", "问询内容", "请说明决定当日的权力依据。");
            assertThat(page.getByText("等待机关答复。")).isVisible();
        });
        as("wusheng.head", address + "/finding/" + finding, page -> {
            say(page, "答复", "内容", "我局没有收到赋权文件，已停止受理，请求撤销该条目。");
            assertThat(page.getByText("等待审计人员审结。")).isVisible();
        });
        as("city.auditor", address + "/finding/" + finding, page -> {
            page.getByRole(AriaRole.BUTTON, named("审结")).click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("移送纪检监察").check();
            dialog.getByLabel("内容").fill("有人绕过系统写入权力清单。");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("审结"))
                    .click();
            assertThat(page.getByText("已审结。").first()).isVisible();
            shot(page, "finding-closed-1440");
        });
    }

    /** What somebody leaves behind who reaches the database and not the services. */
    private static void forge() {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        String columns =
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, scope, recorded_at, trail_stream, trail_event)"
                        + " values ('XK-069', '" + DemoOffice.WUSHENG + "', ";
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.update(columns + "null, date '0900-01-01', date '1000-01-01', null, '', '', '', '', '',"
                    + " timestamp '2025-12-20 02:00:00', '', '')");
            jdbc.update(columns + "'DIRECT_TRANSFER', date '2026-01-01', date '9999-12-31', date '1000-01-01',"
                    + " '川府发〔2026〕1号', '省政府令', '', '', '', timestamp '2025-12-20 02:00:00', '', '')");
        });
    }

    /** With the export alone: no database, no network, no application. */
    private static List<Finding> verified() throws IOException {
        Path export = Path.of("target/journeys/audit-export.zip");
        as("city.audit-admin", address + "/trail-proof", page -> {
            page.getByLabel("用途").first().fill("核查武胜县取水许可");
            page.getByRole(AriaRole.BUTTON, named("准备导出")).first().click();
            Locator link = page.getByRole(AriaRole.LINK, named("下载核验包"));
            assertThat(link).isVisible();
            page.waitForDownload(link::click).saveAs(export);
        });
        try {
            return Verification.of(new Sources(export, null, null, null)).findings();
        } finally {
            Files.delete(export);
        }
    }

    private static void say(Page page, String act, String label, String text) {
        page.getByRole(AriaRole.BUTTON, named(act)).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(label).fill(text);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        assertThat(dialog).hasCount(0);
    }
}

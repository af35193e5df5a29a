package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An inspection on phones, one of which loses its connection, in a real browser. */
class VisitJourneyTest extends Journey {
    private static final LocalDate TODAY = LocalDate.now(OfficeTime.ZONE);

    @BeforeAll
    static void open() {
        open("visit");
    }

    @Test
    void an_inspection_survives_a_lost_connection_and_ends_rectified() {
        long visit = announced();
        String url = address + "/visit/" + visit;
        AtomicInteger sent = new AtomicInteger();
        onPhone("yuechi.inspector", url, page -> {
            page.onRequest(request -> {
                if (request.url().endsWith("/records")) {
                    sent.incrementAndGet();
                }
            });
            assertThat(page.getByRole(AriaRole.BUTTON, named("制作检查笔录"))).isVisible();
            shot(page, "visit-390");
            page.getByRole(AriaRole.BUTTON, named("制作检查笔录")).click();
            assertThat(page.locator("site-record")).isVisible();
            assertThat(page.locator("site-record .site-record-status")).containsText("自动保存在本机");
            shot(page, "record-empty-390");
            page.context().setOffline(true);
            record(page, "责令限期改正");
            photo(page);
            assertThat(page.locator("site-record .site-record-photos img")).hasCount(1);
            assertThat(page.locator("site-record .site-record-status")).containsText("连接中断");
            shot(page, "record-offline-390");
            page.context().setOffline(false);
            page.reload();
            assertThat(page.getByLabel("检查地点")).hasValue("银城路取水口");
            assertThat(page.locator("site-record .site-record-photos img")).hasCount(1);
            assertThat(page.locator("site-record .site-record-status")).containsText("已存本机");
            page.context().setOffline(true);
            page.getByRole(AriaRole.BUTTON, named("签名并提交")).click();
            assertThat(page.locator("site-record .site-record-status")).containsText("恢复后自动上传");
            assertThat(page.getByLabel("检查地点")).isDisabled();
            shot(page, "record-waiting-390");
            page.context().setOffline(false);
            page.waitForURL(Pattern.compile(".*/visit/" + visit + "$"));
            assertThat(page.getByText("待第二名检查人员签名").first()).isVisible();
            shot(page, "visit-signed-390");
        });
        org.assertj.core.api.Assertions.assertThat(records(visit)).isEqualTo(1);
        onPhone("yuechi.inspector2", url, page -> {
            assertThat(page.getByAltText("现场照片 1")).isVisible();
            claim(page);
            page.getByLabel("已核对全部内容，签名").check();
            submit(page);
            assertThat(page.getByText("责令整改").first()).isVisible();
        });
        as("yuechi.inspector", url, page -> {
            claim(page);
            page.getByLabel("被检查人已提交整改材料").check();
            day(page, "收到日期", TODAY);
            fill(page, "说明", "台账已恢复。");
            page.getByRole(AriaRole.BUTTON, named("提交")).click();
            assertThat(page.getByText("没有整改材料").first()).isVisible();
            tab(page, "整改材料");
            upload(page, "整改报告.pdf", "%PDF-1.7 整改");
            assertThat(page.getByRole(AriaRole.LINK, named("整改报告.pdf"))).isVisible();
            submit(page);
        });
        onPhone("yuechi.inspector", url, page -> {
            page.getByRole(AriaRole.BUTTON, named("制作检查笔录")).click();
            assertThat(page.locator("site-record")).isVisible();
            again(page);
            page.getByRole(AriaRole.BUTTON, named("签名并提交")).click();
            page.waitForURL(Pattern.compile(".*/visit/" + visit + "$"));
        });
        onPhone("yuechi.inspector2", url, page -> {
            claim(page);
            page.getByLabel("已核对全部内容，签名").check();
            submit(page);
            assertThat(page.getByText("整改完成").first()).isVisible();
            shot(page, "visit-rectified-390");
        });
        as("yuechi.head", url, page -> {
            assertThat(page.getByText("检查已办结。")).isVisible();
            tab(page, "文书");
            org.assertj.core.api.Assertions.assertThat(pdf(page, "打开 责令限期改正通知书"))
                    .contains("责令限期改正通知书", "恢复台账");
            tab(page, "检查笔录");
            shot(page, "visit-rectified-1440");
            page.getByRole(AriaRole.BUTTON, named("English")).click();
            assertThat(page.getByText("The inspection is over.")).isVisible();
            page.setViewportSize(390, 844);
            shot(page, "visit-rectified-390-en");
        });
        as("yuechi.inspector2", address + "/visit-record/" + visit, page -> assertThat(page.getByText("现在没有由您制作的检查笔录"))
                .isVisible());
    }

    @Test
    void without_the_page_s_token_or_a_session_nothing_is_taken() {
        as("yuechi.inspector", address + "/supervision/visits", page -> {
            int status = ((Number) page.evaluate(
                            "async () => (await fetch('/site-record/1/records', {method: 'POST', body: '{}'})).status"))
                    .intValue();
            org.assertj.core.api.Assertions.assertThat(status).isEqualTo(403);
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("检查任务"))
                            .first())
                    .isVisible();
            shot(page, "visits-1440");
        });
        try (BrowserContext context = browser.newContext()) {
            int status = context.request()
                    .post(
                            address + "/site-record/1/photos",
                            RequestOptions.create().setMaxRedirects(0))
                    .status();
            org.assertj.core.api.Assertions.assertThat(status).isIn(302, 401, 403);
        }
    }

    /** One that may be made today, and that nobody has taken. */
    private static long announced() {
        return application
                .getBean(JdbcTemplate.class)
                .queryForObject(
                        "select min(v.id) from inspection_visit v join worklist_row w on w.subject = concat('visit-', v.id)"
                                + " where w.step = 'Task_InspectSite' and w.assignee_id = '' and v.result is null",
                        Long.class);
    }

    private static int records(long visit) {
        return application
                .getBean(JdbcTemplate.class)
                .queryForObject("select count(*) from inspection_record where visit_id = ?", Integer.class, visit);
    }

    private static void record(Page page, String outcome) {
        page.getByLabel(outcome, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("检查地点").fill("银城路取水口");
        page.getByLabel("开始时间").fill("00:01");
        page.getByLabel("结束时间").fill("00:30");
        page.getByLabel("已向被检查人出示执法证件").check();
        for (Locator each : page.getByLabel("符合", new Page.GetByLabelOptions().setExact(true))
                .all()) {
            each.check();
        }
        page.getByLabel("检查情况和发现的问题").fill("台账缺两个月。");
        page.getByLabel("依据条款").fill("条例第四十三条");
        page.getByLabel("整改要求").fill("恢复台账。");
        page.getByLabel("整改期限").fill(TODAY.plusDays(30).toString());
        page.getByLabel("被检查人或者现场负责人").fill("李华");
        page.getByLabel("核对无误，已签名").check();
    }

    private static void again(Page page) {
        page.getByLabel("整改到位", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("检查地点").fill("银城路取水口");
        page.getByLabel("开始时间").fill("00:40");
        page.getByLabel("结束时间").fill("00:50");
        page.getByLabel("已向被检查人出示执法证件").check();
        page.getByLabel("已改正").check();
        page.getByLabel("检查情况和发现的问题").fill("台账已恢复。");
        page.getByLabel("被检查人或者现场负责人").fill("李华");
        page.getByLabel("核对无误，已签名").check();
    }

    /** Larger than what is sent. */
    private static void photo(Page page) {
        BufferedImage picture = new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        page.locator("site-record input[type=file]")
                .setInputFiles(new FilePayload("photo.png", "image/png", bytes.toByteArray()));
    }

    private static void onPhone(String username, String url, Consumer<Page> act) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale("zh-CN"))) {
            Page page = context.newPage();
            List<String> errors = new java.util.ArrayList<>();
            page.onPageError(errors::add);
            page.navigate(address + "/sign-in");
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(DemoOffice.PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("登录")).click();
            page.waitForURL(Pattern.compile(".*/work$"));
            page.navigate(url);
            act.accept(page);
            org.assertj.core.api.Assertions.assertThat(errors).isEmpty();
        }
    }
}

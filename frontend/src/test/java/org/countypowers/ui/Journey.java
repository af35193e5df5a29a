package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.countypowers.CountyPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.demo.DemoProgress;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Walks through the production build in a real browser, in the demo's office. */
abstract class Journey {
    static ConfigurableApplicationContext application;
    private static Chromium chromium;
    static Browser browser;
    static String address;

    private static boolean told;
    private static String current;

    /** @param name of the folder with the journey's own database and files, which begin as the demo's story ends */
    static void open(String name, Class<?>... more) {
        if (!told) {
            delete(folder("story"));
            start("story");
            stop();
            told = true;
        }
        copy(folder("story"), folder(name));
        start(name, more);
        address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
        chromium = new Chromium();
        browser = chromium.browser();
    }

    private static void start(String name, Class<?>... more) {
        current = name;
        application = new SpringApplication(Stream.concat(Stream.of(CountyPowers.class), Stream.of(more))
                        .toArray(Class<?>[]::new))
                .run(
                        "--server.port=0",
                        "--spring.profiles.active=demo",
                        "--countypowers.sign-in.reread=0s",
                        "--countypowers.database.url=" + database(name),
                        "--countypowers.crypto.key-file=" + folder(name).resolve("personal-data.key"),
                        "--countypowers.files.folder=" + folder(name).resolve("files"));
        try {
            application.getBean(DemoProgress.class).await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Leaves files that another journey can begin with: without its end the database would keep them open. */
    private static void stop() {
        application.close();
        try (Connection owner = DriverManager.getConnection(database(current), "sa", "");
                Statement end = owner.createStatement()) {
            end.execute("SHUTDOWN");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String database(String name) {
        return "jdbc:h2:file:" + folder(name).toAbsolutePath() + "/office;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    }

    private static Path folder(String name) {
        return Path.of("target/journeys").resolve(name);
    }

    private static void copy(Path from, Path to) {
        delete(to);
        try {
            FileSystemUtils.copyRecursively(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        stop();
    }

    static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    static void upload(Page page, String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
    }

    static String pdf(Page page, String link) {
        String href = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + link)))
                .getAttribute("href");
        byte[] bytes = page.request().get(address + "/" + href).body();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Normalizer.normalize(stripper.getText(document).replaceAll("\\s", ""), Normalizer.Form.NFKC);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void as(String username, String url, java.util.function.Consumer<Page> act) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 960).setLocale("zh-CN"))) {
            Page page = context.newPage();
            page.navigate(address + "/sign-in");
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(DemoOffice.PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("登录")).click();
            page.waitForURL(Pattern.compile(".*/(work|cases|capacities|batches|flows|)$"));
            // The first page sends officers on to where their day begins; until then it would overtake the next
            // address.
            page.locator(".who").waitFor();
            page.navigate(url);
            act.accept(page);
        }
    }

    /** @return the case's address */
    static String register(String clerk, String matter, String title) {
        String[] url = new String[1];
        as(clerk, address + "/intake", page -> {
            Locator box = page.getByRole(AriaRole.COMBOBOX, named("事项")).first();
            box.fill(matter);
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(matter)))
                    .first()
                    .click();
            assertThat(page.getByText(Pattern.compile("接收，.*受理，.*决定。"))).isVisible();
            page.getByLabel("申请内容").fill(title);
            page.getByLabel("姓名或名称").fill("四川𠮷丰养殖有限公司");
            page.getByLabel("证件号码", new Page.GetByLabelOptions().setExact(true)).fill("115113016823646795");
            page.getByLabel("手机号码").fill("13800138000");
            page.getByLabel("送达地址").fill("岳池县九龙镇");
            for (Locator each :
                    page.locator("vaadin-checkbox-group vaadin-checkbox").all()) {
                each.click();
            }
            page.getByRole(AriaRole.BUTTON, named("登记并出具收件编号")).click();
            page.waitForURL(Pattern.compile(".*/case/\\d+"));
            assertThat(page.getByText("已收件").first()).isVisible();
            url[0] = page.url();
        });
        return url[0];
    }

    static void claim(Page page) {
        page.getByRole(AriaRole.BUTTON, named("签收")).first().click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("提交"))).isVisible();
    }

    static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("提交")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("提交"))).hasCount(0);
    }

    static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill(text);
    }

    static void day(Page page, String label, LocalDate day) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.click();
        field.fill(day.toString());
        page.keyboard().press("Enter");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** For whoever looks at the pages. */
    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/shots/" + name + ".png"))
                .setFullPage(true));
    }
}

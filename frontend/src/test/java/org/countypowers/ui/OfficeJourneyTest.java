package org.countypowers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.countypowers.deadline.OfficeTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The office at work in a real browser, on the production build, in the demo's office. */
class OfficeJourneyTest extends Journey {
    @BeforeAll
    static void open() {
        open("office");
    }

    @Test
    void a_water_permit_is_registered_supplemented_accepted_and_decided_in_the_county() {
        String url = register("yuechi.window", "XK-069", "九龙镇自来水厂取水");
        as("yuechi.handler", url, page -> {
            claim(page);
            page.getByLabel("需要补正，一次性告知").check();
            page.getByLabel("利害关系说明").check();
            fill(page, "存在的问题和补正要求", "请补交利害关系说明。");
            fill(page, "审核意见", "缺少利害关系说明。");
            submit(page);
            assertThat(page.getByText("待补正").first()).isVisible();
        });
        as("yuechi.window", url, page -> {
            claim(page);
            page.getByLabel("已收到全部补正材料").check();
            page.getByLabel("利害关系说明").check();
            fill(page, "情况说明", "已收齐。");
            submit(page);
            tab(page, "材料");
            upload(page, "程序.pdf", "MZ not a paper");
            assertThat(page.getByText("的内容与文件后缀不符").first()).isVisible();
            upload(page, "利害关系说明.pdf", "%PDF-1.7 说明");
            assertThat(page.getByRole(AriaRole.LINK, named("利害关系说明.pdf"))).isVisible();
        });
        as("yuechi.handler", url, page -> {
            claim(page);
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "材料齐全。");
            submit(page);
            assertThat(page.getByText("已受理").first()).isVisible();
            claim(page);
            page.getByLabel("建议准予许可").check();
            fill(page, "查明的事实", "取水量合理。");
            fill(page, "依据的法律条款", "《水法》第七条");
            fill(page, "审查意见", "建议准予。");
            submit(page);
        });
        as("yuechi.reviewer", url, page -> {
            claim(page);
            page.getByLabel("审核通过").check();
            fill(page, "审核意见", "同意。");
            submit(page);
        });
        as("yuechi.approver", url, page -> {
            claim(page);
            page.getByRole(AriaRole.BUTTON, named("提交")).click();
            assertThat(page.getByText("请填写此项。").first()).isVisible();
            page.getByLabel("准予行政许可", new Page.GetByLabelOptions().setExact(true))
                    .check();
            fill(page, "审定意见说明", "准予。");
            submit(page);
            assertThat(page.getByText("准予，待送达").first()).isVisible();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("历史"))
                    .click();
            assertThat(page.getByText("准予许可").locator("visible=true").first()).isVisible();
            tab(page, "文书");
            String paper = pdf(page, "打开 准予行政许可决定书");
            org.assertj.core.api.Assertions.assertThat(paper).contains("准予行政许可决定书", "四川𠮷丰养殖有限公司", "自来水厂取水", "行政复议");
        });
        as("yuechi.window", url, page -> {
            claim(page);
            page.getByLabel("已送达").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("送达方式")))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("直接送达"))
                    .click();
            fill(page, "收件人", "李明");
            page.getByLabel("送达日期").click();
            page.getByLabel("送达日期")
                    .pressSequentially(LocalDate.now(OfficeTime.ZONE).toString());
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.BUTTON, named("提交")).click();
            assertThat(page.getByText("已办结").first()).isVisible();
            tab(page, "文书");
            org.assertj.core.api.Assertions.assertThat(pdf(page, "打开 送达回证")).contains("送达回证", "李明");
        });
        as("city.auditor", url, page -> {
            page.getByRole(AriaRole.LINK, named("办件回放")).click();
            Locator slider = page.getByRole(AriaRole.SLIDER);
            slider.focus();
            page.keyboard().press("ArrowRight");
            assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("第 2 步.*审核申请材料.*"));
            assertThat(slider).isFocused();
            assertThat(page.locator(".step-current[data-element-id=Task_CheckMaterials]"))
                    .isVisible();
            assertThat(page.getByText("填写内容与当时留痕一致")).isVisible();
            page.keyboard().press("End");
            page.getByRole(AriaRole.BUTTON, named("上一步")).click();
            assertThat(page.getByText("权力依据成立")).isVisible();
            assertThat(page.locator(".step-current[data-element-id=Task_ApproveDecision]"))
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(pdf(page, "期限计算说明（PDF）")).contains("五日告知", "起算日");
        });
    }

    @Test
    void what_an_applicant_promises_is_granted_on_the_signed_paper_and_then_waits_to_be_verified() {
        String[] url = new String[1];
        as("yuechi.window", address + "/intake", page -> {
            Locator box = page.getByRole(AriaRole.COMBOBOX, named("事项")).first();
            box.fill("XK-070");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("XK-070")))
                    .first()
                    .click();
            page.getByLabel("申请内容").fill("九龙镇厂房水土保持方案");
            page.getByLabel("姓名或名称").fill("四川𠮷丰养殖有限公司");
            page.getByLabel("证件号码", new Page.GetByLabelOptions().setExact(true)).fill("115113016823646795");
            page.getByLabel("手机号码").fill("13800138000");
            page.getByLabel("送达地址").fill("岳池县九龙镇");
            material(page, 0, 1);
            page.getByLabel("申请人选择以告知承诺方式办理").check();
            page.getByRole(AriaRole.BUTTON, named("登记并出具收件编号")).click();
            assertThat(page.getByText("请选择以承诺代替的材料").first()).isVisible();
            for (int no = 2; no <= 4; no++) {
                material(page, 1, no);
            }
            shot(page, "commitment-intake-1440");
            page.setViewportSize(390, 844);
            shot(page, "commitment-intake-390");
            page.getByRole(AriaRole.BUTTON, named("登记并出具收件编号")).click();
            page.waitForURL(Pattern.compile(".*/case/\\d+"));
            url[0] = page.url();
        });
        as("yuechi.handler", url[0], page -> {
            claim(page);
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "申请人承诺已符合条件。");
            page.getByRole(AriaRole.BUTTON, named("提交")).click();
            assertThat(page.getByText("申请人还没有签署告知承诺书").first()).isVisible();
        });
        as("yuechi.window", url[0], page -> {
            tab(page, "文书");
            org.assertj.core.api.Assertions.assertThat(pdf(page, "打开 行政事项告知承诺书"))
                    .contains("行政事项告知承诺书", "以承诺代替的材料");
            tab(page, "材料");
            page.locator("vaadin-upload input[type=file]")
                    .last()
                    .setInputFiles(
                            new FilePayload("承诺书.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByRole(AriaRole.LINK, named("承诺书.pdf"))).isVisible();
        });
        as("yuechi.handler", url[0], page -> {
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "申请人已签署告知承诺书。");
            submit(page);
            claim(page);
            page.getByLabel("建议准予许可").check();
            fill(page, "查明的事实", "申请人承诺已符合条件。");
            fill(page, "依据的法律条款", "《水土保持法》第二十五条");
            fill(page, "审查意见", "建议准予。");
            submit(page);
        });
        as("yuechi.approver", url[0], page -> {
            claim(page);
            page.getByLabel("准予行政许可", new Page.GetByLabelOptions().setExact(true))
                    .check();
            fill(page, "审定意见说明", "准予。");
            submit(page);
            tab(page, "基本信息");
            assertThat(page.getByText("待核查", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            shot(page, "commitment-case-1440");
        });
        as("yuechi.inspector", address + "/supervision/visits", page -> {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^未到期")))
                    .click();
            assertThat(page.getByText("告知承诺核查").first()).isVisible();
            shot(page, "commitment-visits-1440");
        });
    }

    private static void material(Page page, int group, int no) {
        page.locator("vaadin-checkbox-group")
                .nth(group)
                .locator("vaadin-checkbox")
                .nth(no - 1)
                .click();
    }

    @Test
    void the_same_permit_goes_to_the_city_where_the_county_has_no_power() {
        String url = register("wusheng.window", "XK-069", "嘉陵江提灌站取水");
        as("city.handler", url, page -> claim(page));
        as("yuechi.handler", url, page -> assertThat(page.getByRole(AriaRole.BUTTON, named("签收")))
                .hasCount(0));
    }

    @Test
    void a_direct_report_is_decided_by_the_province_while_the_city_only_reads() {
        String url = register("yuechi.window", "XK-037", "风电场使用林地");
        as("yuechi.handler", url, page -> {
            claim(page);
            page.getByLabel("材料齐备，报送受理机关").check();
            fill(page, "县级意见", "情况属实，同意上报。");
            submit(page);
        });
        as("city.handler", url, page -> {
            assertThat(page.getByText("本件抄送您单位，只能查看。")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("签收"))).hasCount(0);
        });
        as("province.handler", url, page -> {
            claim(page);
            page.getByLabel("材料齐全，予以受理").check();
            fill(page, "审核意见", "材料齐全。");
            submit(page);
            claim(page);
            page.getByLabel("建议准予许可").check();
            fill(page, "查明的事实", "选址合理。");
            fill(page, "依据的法律条款", "《森林法》第三十七条");
            fill(page, "审查意见", "建议准予。");
            submit(page);
        });
        as("province.reviewer", url, page -> {
            claim(page);
            page.getByLabel("审核通过").check();
            fill(page, "审核意见", "同意。");
            submit(page);
        });
        as("province.approver", url, page -> {
            claim(page);
            page.getByLabel("准予行政许可", new Page.GetByLabelOptions().setExact(true))
                    .check();
            fill(page, "审定意见说明", "准予。");
            submit(page);
            tab(page, "文书");
            org.assertj.core.api.Assertions.assertThat(pdf(page, "打开 准予行政许可决定书"))
                    .contains("四川省林草局", "行政诉讼");
        });
        as("city.handler", url, page -> {
            assertThat(page.getByText("准予，待送达").first()).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("签收"))).hasCount(0);
        });
    }

    @Test
    void the_city_checks_what_a_county_says_of_its_capacity() {
        as("city.reform", address + "/capacities", page -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("水土保持.*广安区")))
                    .click();
            assertThat(page.getByText("总分 86.95 / 100")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("详情.*C24")))
                    .click();
            page.getByLabel("分值（0–6）").fill("3");
            page.getByRole(AriaRole.BUTTON, named("保存分值")).click();
            assertThat(page.getByText("请写明理由").first()).isVisible();
            page.getByLabel("理由", new Page.GetByLabelOptions().setExact(true)).fill("任命文件已过期");
            page.getByRole(AriaRole.BUTTON, named("保存分值")).click();
            assertThat(page.getByText("总分 83.95 / 100")).isVisible();
            assertThat(page.getByText("还差 1.05 分，以下任一项即可：")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("核定结果")).click();
            page.locator("vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("核定结果"))
                    .click();
            assertThat(page.getByText("建议：委托，或下放并共同审核 6 个月")).isVisible();
        });
        as("guangan.reform", address + "/capacities", page -> {
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("武胜县"))))
                    .hasCount(0);
            assertThat(page.getByText("委托或过渡下放")).isVisible();
        });
    }

    @Test
    void a_wrong_identifier_is_said_at_the_field_and_nothing_is_registered() {
        as("yuechi.window", address + "/intake", page -> {
            page.getByLabel("证件号码", new Page.GetByLabelOptions().setExact(true)).fill("115113016823646796");
            assertThat(page.getByText("统一社会信用代码校验不通过，请核对证照。").first()).isVisible();
        });
    }

    @Test
    void on_a_telephone_a_task_is_a_card_that_says_what_the_columns_say_and_is_claimed_there() {
        String url = register("yuechi.window", "XK-069", "电话上签收的取水");
        as("yuechi.handler", address + "/work", page -> {
            page.setViewportSize(390, 844);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^待签收")))
                    .click();
            Locator card = page.locator(".card")
                    .filter(new Locator.FilterOptions().setHasText("四川𠮷丰养殖有限公司"))
                    .last();
            assertThat(card).containsText("审核申请材料");
            assertThat(card).containsText("岳池县");
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("签收"))
                    .click();
            page.waitForURL(Pattern.compile(".*/case/\\d+"));
            assertThat(page.getByRole(AriaRole.BUTTON, named("提交"))).isVisible();
            page.setViewportSize(1440, 960);
            page.navigate(address + "/work");
            assertThat(page.getByText("当前环节").first()).isVisible();
            assertThat(page.locator(".card")).hasCount(0);
        });
        as("yuechi.window", url, page -> assertThat(page.getByText("已收件").first())
                .isVisible());
    }

    @Test
    void an_officer_whose_post_ends_works_no_more_though_signed_in() {
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        as("wusheng.legal", address + "/work", page -> {
            assertThat(page.getByText("我的工作台").first()).isVisible();
            application
                    .getBean(TransactionTemplate.class)
                    .executeWithoutResult(status ->
                            jdbc.update("update officer set active = false where username = 'wusheng.legal'"));
            page.navigate(address + "/work");
            assertThat(page.locator("input[name=username]")).isVisible();
        });
    }
}

package org.countypowers.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.CriteriaDesk;
import org.countypowers.catalog.Criterion;
import org.countypowers.catalog.JudgeCriterion;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The province's judgements of the demo's matters, so that some may enter a batch and one may not. */
@Component
@Profile("demo")
class DemoCriteria {
    private static final String FAILING = "XK-073";
    /** Before the demo's batch is proposed. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    private static final Map<Criterion, String> REASONS = Map.of(
            Criterion.GRASSROOTS_FACING, "申请人九成以上是县域内的企业和村组，现场都在县里。",
            Criterion.CASE_VOLUME, "近三年全省年均办件 1 200 余件，分布在 150 个以上的县。",
            Criterion.CONVENIENCE, "下放后不必往返市里，平均少跑 2 次、提前 9 个工作日。",
            Criterion.CAPACITY, "县级有专业人员和检测条件，省级开展两轮培训。",
            Criterion.SUPERVISION, "监管方案已定：双随机抽查、季度案卷评查，问题可收回。");

    private final CriteriaDesk desk;
    private final Criteria criteria;
    private final DemoDesk office;

    DemoCriteria(CriteriaDesk desk, Criteria criteria, DemoDesk office) {
        this.desk = desk;
        this.criteria = criteria;
        this.office = office;
    }

    void judge() {
        office.at(DAY, "province.approver", () -> {
            DemoPowers.matters().forEach(this::judge);
            judge(FAILING);
        });
    }

    private void judge(String matter) {
        for (Criterion criterion : Criterion.values()) {
            boolean met = criterion != Criterion.CAPACITY || !matter.equals(FAILING);
            desk.addEvidence(
                    matter, criterion, "论证材料（演示）.xlsx", new ByteArrayInputStream(evidence(REASONS.get(criterion))));
            long file =
                    criteria.of(matter).get(criterion.ordinal()).files().get(0).id();
            String reasoning = met ? REASONS.get(criterion) : "多数县没有相应的技术人员，暂不具备承接条件。";
            desk.judge(new JudgeCriterion(matter, criterion, 0, met, reasoning, List.of(file)));
        }
    }

    private static byte[] evidence(String text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("论证").createRow(0);
            row.createCell(0).setCellValue(text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

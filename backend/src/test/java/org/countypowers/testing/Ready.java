package org.countypowers.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.CriteriaDesk;
import org.countypowers.catalog.Criterion;
import org.countypowers.catalog.JudgeCriterion;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes matters and counties ready for a batch: criteria judged by the province, assessments checked. */
@Component
public class Ready {
    private final Office office;
    private final CriteriaDesk desk;
    private final Criteria criteria;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Ready(Office office, CriteriaDesk desk, Criteria criteria, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.office = office;
        this.desk = desk;
        this.criteria = criteria;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** All five criteria are met. */
    public void matter(String matterId, LocalDate day) {
        if (criteria.bars(matterId, day).isEmpty()) {
            return;
        }
        office.as("province.approver", () -> {
            for (Criterion criterion : Criterion.values()) {
                desk.addEvidence(matterId, criterion, "论证材料.xlsx", new ByteArrayInputStream(sheet()));
                long file = criteria.of(matterId)
                        .get(criterion.ordinal())
                        .files()
                        .get(0)
                        .id();
                desk.judge(new JudgeCriterion(matterId, criterion, 0, true, "符合。", List.of(file)));
            }
            return null;
        });
    }

    /** A checked assessment as it stands in the table; its making has tests of its own. */
    public void capacity(String matterId, String division, CapacityAdvice advice, String total, LocalDate checkedOn) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into capacity_assessment (matter_id, division_code, version_no, state, expected_cases,"
                        + " with_inspection, risk_d, submitted_by, checked_on, valid_to, total, advice, in_list, open_key)"
                        + " values (?, ?, 1, 'CHECKED', 10, false, false, '', ?, ?, ?, ?, false, null)",
                matterId,
                division,
                checkedOn,
                checkedOn.plusMonths(12),
                total,
                advice.name()));
    }

    private static byte[] sheet() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("论证").createRow(0).createCell(0).setCellValue("材料");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

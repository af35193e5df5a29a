package org.countypowers.findings.persistence;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.findings.FindingRefused;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.domain.RuleStore;
import org.countypowers.findings.persistence.RuleMapper.Row;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class RuleTables implements RuleStore {
    private final RuleMapper mapper;

    RuleTables(RuleMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<FindingRule> all() {
        return mapper.all().stream().map(RuleTables::rule).toList();
    }

    @Override
    public Optional<FindingRule> lock(String code) {
        return Optional.ofNullable(mapper.lock(code)).map(RuleTables::rule);
    }

    @Override
    public void add(FindingRule rule) {
        try {
            mapper.add(row(rule));
        } catch (DuplicateKeyException meanwhile) {
            throw new FindingRefused("findings.error.code");
        }
    }

    @Override
    public void change(FindingRule rule) {
        mapper.change(row(rule));
    }

    private static FindingRule rule(Row row) {
        return new FindingRule(
                row.code(),
                row.nameZh(),
                row.nameEn(),
                row.law(),
                row.measure(),
                row.threshold(),
                row.windowDays(),
                time(row.hoursFrom()),
                time(row.hoursTo()),
                row.validFrom(),
                row.validTo(),
                row.inForce(),
                row.version());
    }

    private static Row row(FindingRule rule) {
        return new Row(
                rule.code(),
                rule.nameZh(),
                rule.nameEn(),
                rule.law(),
                rule.measure(),
                rule.threshold(),
                rule.windowDays(),
                text(rule.hoursFrom()),
                text(rule.hoursTo()),
                rule.validFrom(),
                rule.validTo(),
                rule.inForce(),
                rule.version());
    }

    private static LocalTime time(String text) {
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    private static String text(LocalTime time) {
        return time == null ? "" : time.toString();
    }
}

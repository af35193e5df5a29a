package org.countypowers.organisation;

import java.util.Optional;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.stereotype.Service;

/** Lines of business, found by the names that a matter gives for province, city and county. */
@Service
public class Departments {
    /** The market regulator (市场监督管理部门), as departments.csv numbers it. */
    public static final String MARKET_REGULATION = "027";

    private final OrganisationStore store;

    Departments(OrganisationStore store) {
        this.store = store;
    }

    public Optional<String> codeOf(String provinceName, String cityPattern, String countyPattern) {
        return store.departments().stream()
                .filter(department -> department.isNamed(provinceName, cityPattern, countyPattern))
                .map(OrganisationStore.Department::code)
                .findFirst();
    }

    /** The department's provincial name, for messages. */
    public String nameOf(String code) {
        return store.departments().stream()
                .filter(department -> department.code().equals(code))
                .map(OrganisationStore.Department::provinceName)
                .findFirst()
                .orElse(code);
    }
}

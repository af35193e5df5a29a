package org.countypowers.audit.persistence;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * No statement runs for more than half a minute. The database keeps the time: a timeout of the driver's starts and stops a timer
 * at each statement, which costs more than many of them.
 */
@Component
class LongestStatement implements BeanPostProcessor {
    private static final String H2 = "set query_timeout 30000";
    /** The first comment speaks to MariaDB alone, the second to MySQL. */
    private static final String SERVER =
            "set @longest = 30 /*M!100101 , max_statement_time = 30 */ /*!50708 , max_execution_time = 30000 */";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setConnectionInitSql(pool.getJdbcUrl().startsWith("jdbc:h2:") ? H2 : SERVER);
        }
        return bean;
    }
}

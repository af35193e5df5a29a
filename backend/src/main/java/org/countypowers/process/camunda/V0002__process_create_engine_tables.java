package org.countypowers.process.camunda;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Runs the scripts in the engine's own jar, so that tables and engine always agree. */
@Component
class V0002__process_create_engine_tables extends BaseJavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        boolean h2 =
                context.getConnection().getMetaData().getDatabaseProductName().equals("H2");
        String vendor = h2 ? "h2" : "mysql";
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        PARTS.forEach(part -> scripts.addScript(new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql")));
        scripts.populate(context.getConnection());
    }
}

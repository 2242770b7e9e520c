package io.gangway.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same apps in SQLite, in memory: FTS5 with trigrams, which finds parts of words as ours does, and an index to sort by. */
final class SqliteApps implements AutoCloseable {

    static final SqliteApps NONE = new SqliteApps();

    private static final String MATCH =
            CatalogBenchmark.WORDS.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" AND "));
    private static final String FOUND = "FROM words JOIN apps ON apps.rowid = words.rowid WHERE words MATCH ?";

    private final List<PreparedStatement> statements = new ArrayList<>();

    private SqliteApps() {}

    static SqliteApps of(List<App> apps) throws SQLException {
        SqliteApps sqlite = new SqliteApps();
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement schema = connection.createStatement()) {
            schema.execute(
                    "CREATE TABLE apps (id TEXT, name TEXT COLLATE NOCASE, stream TEXT, description TEXT, labels TEXT)");
            schema.execute("CREATE VIRTUAL TABLE words USING fts5"
                    + "(name, stream, description, labels, content = 'apps', tokenize = 'trigram')");
            insert(apps, connection);
            schema.execute("INSERT INTO words (words) VALUES ('rebuild')");
            schema.execute("CREATE INDEX by_stream ON apps (stream, name)");
            schema.execute("ANALYZE");
        }
        for (String sql : List.of(
                "SELECT apps.id, apps.name " + FOUND + " ORDER BY apps.name LIMIT " + CatalogBenchmark.PAGE,
                "SELECT apps.stream, count(*) " + FOUND + " GROUP BY apps.stream",
                "SELECT rowid FROM apps ORDER BY stream, name",
                "SELECT id, name FROM apps ORDER BY stream, name LIMIT " + CatalogBenchmark.PAGE + " OFFSET ?",
                "SELECT count(*) " + FOUND)) {
            sqlite.statements.add(connection.prepareStatement(sql));
        }
        return sqlite;
    }

    private static void insert(List<App> apps, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO apps VALUES (?, ?, ?, ?, ?)")) {
            for (App app : apps) {
                insert.setString(1, app.id());
                insert.setString(2, app.name());
                insert.setString(3, CatalogBenchmark.streamName(app));
                insert.setString(4, app.description());
                insert.setString(5, CatalogBenchmark.labels(app).collect(Collectors.joining(" ")));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    List<String> search() throws SQLException {
        return texts(matching(0));
    }

    Map<String, Long> facets() throws SQLException {
        try (ResultSet rows = matching(1)) {
            Map<String, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }

    int[] sorted(int size) throws SQLException {
        try (ResultSet rows = statements.get(2).executeQuery()) {
            int[] order = new int[size];
            for (int place = 0; rows.next(); place++) {
                order[place] = rows.getInt(1);
            }
            return order;
        }
    }

    List<String> page(int offset) throws SQLException {
        statements.get(3).setInt(1, offset);
        return texts(statements.get(3).executeQuery());
    }

    int count() throws SQLException {
        try (ResultSet rows = matching(4)) {
            return rows.getInt(1);
        }
    }

    private ResultSet matching(int statement) throws SQLException {
        statements.get(statement).setString(1, MATCH);
        return statements.get(statement).executeQuery();
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        try (rows) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1) + rows.getString(2));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        statements.getFirst().getConnection().close();
    }
}

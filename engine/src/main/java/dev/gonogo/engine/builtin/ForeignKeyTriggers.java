package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Setting;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.sql.SqlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what keeps the triggers behind foreign keys from doing their work (PostgreSQL manual, ALTER
 * TABLE, ENABLE REPLICA TRIGGER; session_replication_role).
 */
final class ForeignKeyTriggers {
  private static final String SILENT = SqlFile.read(ForeignKey.class, "foreign-key-triggers.sql");
  private static final String SERVER =
      SqlFile.read(ForeignKey.class, "session-replication-role.sql");

  private ForeignKeyTriggers() {}

  /** Triggers of these keys that do not fire; one finding for each key and what is not done. */
  static void silent(ReadOnlyDatabase database, List<ForeignKey> keys, List<Finding> findings) {
    Map<String, Map<String, Set<String>>> byKey = new LinkedHashMap<>();
    for (List<@Nullable String> row : database.query(SILENT).rows()) {
      String table = new QualifiedName(text(row, 3), text(row, 4)).toString();
      String silence =
          "%s, so rows %s there are not checked"
              .formatted(text(row, 5), text(row, 2).equals("t") ? "written" : "changed or deleted");
      for (String key : List.of(text(row, 0), text(row, 1))) {
        byKey
            .computeIfAbsent(key, oid -> new LinkedHashMap<>())
            .computeIfAbsent(silence, words -> new TreeSet<>())
            .add(table);
      }
    }
    for (ForeignKey key : keys) {
      byKey
          .getOrDefault(Long.toString(key.oid()), Map.of())
          .forEach((silence, tables) -> findings.add(finding(key, tables, silence)));
    }
  }

  private static Finding finding(ForeignKey key, Set<String> tables, String silence) {
    String mending =
        tables.stream()
            .map("ALTER TABLE %s ENABLE TRIGGER ALL"::formatted)
            .collect(Collectors.joining("; "));
    return Finding.of(
        "%s: its triggers on %s %s. %s"
            .formatted(key, String.join(", ", tables), silence, mending));
  }

  /** Sessions that start in a mode in which no such trigger fires. */
  static void replicaSessions(ReadOnlyDatabase database, Catalog catalog, List<Finding> findings) {
    for (List<@Nullable String> row : database.query(SERVER).rows()) {
      findings.add(replica("all sessions", " (" + text(row, 0) + ")"));
    }
    for (Setting setting : catalog.objects(Setting.class)) {
      String in = setting.database();
      if (setting.name().equals("session_replication_role")
          && setting.value().equals("replica")
          && (in == null || in.equals(catalog.database()))) {
        findings.add(replica(sessions(setting), ""));
      }
    }
  }

  private static String sessions(Setting setting) {
    String role = setting.role();
    String database = setting.database();
    return (role == null ? "all sessions" : "sessions of role " + QualifiedName.quoted(role))
        + (database == null ? "" : " in database " + QualifiedName.quoted(database));
  }

  private static Finding replica(String sessions, String source) {
    return Finding.of(
        "%s start with session_replication_role = replica%s: no foreign key is checked in them"
            .formatted(sessions, source));
  }

  private static String text(List<@Nullable String> row, int column) {
    return requireNonNull(row.get(column));
  }
}

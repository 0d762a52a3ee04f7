package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.RoleGraph;
import java.util.Map;
import java.util.Set;

/** The roles that PostgreSQL comes with, as far as they matter (manual, Predefined Roles). */
final class PredefinedRole {
  static final String READ_ALL_DATA = "pg_read_all_data";
  static final String RESERVED_CONNECTIONS = "pg_use_reserved_connections";

  /** They only tell of the server; the last one only lets in. */
  private static final Set<String> HARMLESS =
      Set.of(
          "pg_monitor",
          "pg_read_all_settings",
          "pg_read_all_stats",
          "pg_stat_scan_tables",
          RESERVED_CONNECTIONS);

  /** What a query of a READ ONLY transaction cannot do, or what only reads. */
  private static final Set<String> HELD_BY_READ_ONLY =
      Set.of(
          "pg_write_all_data", READ_ALL_DATA, "pg_create_subscription", RoleGraph.DATABASE_OWNER);

  private static final Map<String, String> DOES =
      Map.ofEntries(
          Map.entry("pg_write_all_data", "writes every table"),
          Map.entry(
              READ_ALL_DATA,
              "reads every table, the verifiers of all passwords in pg_authid among them"),
          Map.entry("pg_maintain", "may vacuum, reindex and lock every table"),
          Map.entry("pg_read_server_files", "reads the files of the server"),
          Map.entry("pg_write_server_files", "writes files of the server"),
          Map.entry("pg_execute_server_program", "runs programs on the server"),
          Map.entry("pg_signal_backend", "ends the sessions of others"),
          Map.entry("pg_signal_autovacuum_worker", "ends the workers of autovacuum"),
          Map.entry("pg_checkpoint", "forces checkpoints"),
          Map.entry("pg_create_subscription", "creates subscriptions"),
          Map.entry(RoleGraph.DATABASE_OWNER, "may do what the owner of the database may"));

  private PredefinedRole() {}

  /** Whether it is one: the catalog leaves them out, and nobody can create such a name. */
  static boolean is(String role, Catalog catalog) {
    return role.startsWith("pg_") && catalog.role(role).isEmpty();
  }

  static boolean isHarmless(String role) {
    return HARMLESS.contains(role);
  }

  /** Whether it is enough that nothing is asked outside of a READ ONLY transaction. */
  static boolean isHeldByReadOnly(String role) {
    return HELD_BY_READ_ONLY.contains(role);
  }

  /** What its members may, after {@code who}. */
  static String does(String role) {
    return DOES.getOrDefault(role, "may do what is not known to be harmless");
  }
}

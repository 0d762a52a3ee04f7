package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What members of some roles may do everywhere without any grant (PostgreSQL manual, Predefined
 * Roles).
 */
final class PredefinedRole {
  private static final Map<String, List<String>> ON_TABLES =
      Map.of(
          "pg_read_all_data", List.of("SELECT"),
          "pg_write_all_data", List.of("INSERT", "UPDATE", "DELETE"),
          "pg_maintain", List.of("MAINTAIN"));
  private static final Map<String, List<String>> ON_SEQUENCES =
      Map.of("pg_read_all_data", List.of("SELECT"), "pg_write_all_data", List.of("UPDATE"));
  private static final Map<String, List<String>> ON_SCHEMAS =
      Map.of("pg_read_all_data", List.of("USAGE"), "pg_write_all_data", List.of("USAGE"));

  private PredefinedRole() {}

  /** Nothing for any other role. */
  static Stream<HeldPrivilege> privileges(String role, Catalog catalog) {
    Stream<String> tables =
        catalog.objects(Table.class).stream().map(Table::name).map(QualifiedName::toString);
    Stream<String> sequences =
        catalog.objects(Sequence.class).stream().map(Sequence::name).map(QualifiedName::toString);
    Stream<String> schemas =
        catalog.objects(Schema.class).stream().map(Schema::name).map(QualifiedName::quoted);
    return Stream.of(
            held(ObjectKind.TABLE, tables, ON_TABLES.get(role)),
            held(ObjectKind.SEQUENCE, sequences, ON_SEQUENCES.get(role)),
            held(ObjectKind.SCHEMA, schemas, ON_SCHEMAS.get(role)))
        .flatMap(all -> all);
  }

  private static Stream<HeldPrivilege> held(
      ObjectKind kind, Stream<String> objects, @Nullable List<String> privileges) {
    return privileges == null
        ? Stream.of()
        : objects.flatMap(
            object -> privileges.stream().map(word -> new HeldPrivilege(kind, object, null, word)));
  }
}

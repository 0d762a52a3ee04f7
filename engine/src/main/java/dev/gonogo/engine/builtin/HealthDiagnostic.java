package dev.gonogo.engine.builtin;

import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.yaml.Doc;
import io.github.mfvanek.pg.core.checks.common.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can be wrong in a schema: a query, most of them of the library pg-index-health, and a
 * sentence for each row that it returns.
 */
enum HealthDiagnostic {
  @Doc("Indexes that no query uses, such as a failed CREATE INDEX CONCURRENTLY leaves.")
  INVALID_INDEXES("invalid-indexes.sql", "index {index_name} on {table_name} is INVALID"),
  @Doc("Several indexes of one table on the same columns.")
  DUPLICATED_INDEXES(
      Diagnostic.DUPLICATED_INDEXES,
      "indexes of {table_name} are on the same columns: {duplicated_indexes}"),
  @Doc("An index whose columns another one begins with.")
  INTERSECTED_INDEXES(
      Diagnostic.INTERSECTED_INDEXES,
      "indexes of {table_name} begin with the same columns: {intersected_indexes}"),
  @Doc("Foreign keys that no index begins with: deleting a referenced row reads the whole table.")
  FOREIGN_KEYS_WITHOUT_INDEX(
      "foreign-keys-without-index.sql",
      "foreign key {constraint_name} on {table_name} has no index"),
  @Doc("Several foreign keys of one table for the same columns.")
  DUPLICATED_FOREIGN_KEYS(
      Diagnostic.DUPLICATED_FOREIGN_KEYS,
      "foreign keys of {table_name} are the same: {constraint_name}, {duplicate_constraint_name}"),
  @Doc("Foreign keys whose columns have other types than those that they reference.")
  FOREIGN_KEYS_WITH_UNMATCHED_COLUMN_TYPE(
      Diagnostic.FOREIGN_KEYS_WITH_UNMATCHED_COLUMN_TYPE,
      "foreign key {constraint_name} on {table_name} has columns of other types than it references"),
  @Doc("Tables without primary key, partitions among them.")
  TABLES_WITHOUT_PRIMARY_KEY(
      Diagnostic.TABLES_WITHOUT_PRIMARY_KEY, "table {table_name} has no primary key"),
  @Doc("Constraints that are NOT VALID.")
  NOT_VALID_CONSTRAINTS(
      Diagnostic.NOT_VALID_CONSTRAINTS,
      "constraint {constraint_name} on {table_name} is NOT VALID"),
  @Doc("B-tree indexes on arrays, which serve no search for an element.")
  BTREE_INDEXES_ON_ARRAY_COLUMNS(
      Diagnostic.BTREE_INDEXES_ON_ARRAY_COLUMNS,
      "index {index_name} on {table_name} is a B-tree on the array {column_name}"),
  @Doc("Names of full length, which PostgreSQL may have cut off.")
  POSSIBLE_OBJECT_NAME_OVERFLOW(
      Diagnostic.POSSIBLE_OBJECT_NAME_OVERFLOW,
      "{object_type} {object_name} has a name of full length, which may have been cut off"),

  @Doc("Indexes that hold rows whose first column is NULL.")
  INDEXES_WITH_NULL_VALUES(
      Kind.TASTE,
      Diagnostic.INDEXES_WITH_NULL_VALUES,
      "index {index_name} on {table_name} holds NULLs of {nullable_fields}"),
  @Doc("Indexes on booleans.")
  INDEXES_WITH_BOOLEAN(
      Kind.TASTE,
      Diagnostic.INDEXES_WITH_BOOLEAN,
      "index {index_name} on {table_name} has the boolean {column_name}"),
  @Doc("Columns of type json instead of jsonb.")
  COLUMNS_WITH_JSON_TYPE(
      Kind.TASTE, Diagnostic.COLUMNS_WITH_JSON_TYPE, "column {table_name}.{column_name} is json"),
  @Doc("Columns of a serial type that are no primary keys.")
  COLUMNS_WITH_SERIAL_TYPES(
      Kind.TASTE,
      Diagnostic.COLUMNS_WITH_SERIAL_TYPES,
      "column {table_name}.{column_name} is serial"),
  @Doc("Primary keys of a serial type instead of identity columns.")
  PRIMARY_KEYS_WITH_SERIAL_TYPES(
      Kind.TASTE,
      Diagnostic.PRIMARY_KEYS_WITH_SERIAL_TYPES,
      "primary key {table_name}.{column_name} is serial"),
  @Doc("Columns of type char(n), which is padded.")
  COLUMNS_WITH_CHAR_TYPE(
      Kind.TASTE,
      Diagnostic.COLUMNS_WITH_CHAR_TYPE,
      "column {table_name}.{column_name} is char(n)"),
  @Doc("Columns of type varchar(n).")
  COLUMNS_WITH_FIXED_LENGTH_VARCHAR(
      Kind.TASTE,
      Diagnostic.COLUMNS_WITH_FIXED_LENGTH_VARCHAR,
      "column {table_name}.{column_name} is varchar(n)"),
  @Doc("Columns of type money.")
  COLUMNS_WITH_MONEY_TYPE(
      Kind.TASTE, Diagnostic.COLUMNS_WITH_MONEY_TYPE, "column {table_name}.{column_name} is money"),
  @Doc("Columns of type timestamp without time zone, or of timetz.")
  COLUMNS_WITH_TIMESTAMP_OR_TIMETZ_TYPE(
      Kind.TASTE,
      Diagnostic.COLUMNS_WITH_TIMESTAMP_OR_TIMETZ_TYPE,
      "column {table_name}.{column_name} is {column_type}"),
  @Doc("Tables that inherit from others without being partitions.")
  TABLES_WITH_INHERITANCE(
      Kind.TASTE, Diagnostic.TABLES_WITH_INHERITANCE, "table {table_name} inherits from another"),
  @Doc("Tables without comment.")
  TABLES_WITHOUT_DESCRIPTION(
      Kind.TASTE, Diagnostic.TABLES_WITHOUT_DESCRIPTION, "table {table_name} has no comment"),
  @Doc("Columns without comment.")
  COLUMNS_WITHOUT_DESCRIPTION(
      Kind.TASTE,
      Diagnostic.COLUMNS_WITHOUT_DESCRIPTION,
      "column {table_name}.{column_name} has no comment"),

  @Doc("Indexes that were hardly used since statistics began; not unique, not of foreign keys.")
  UNUSED_INDEXES(
      Kind.ACTIVITY,
      Diagnostic.UNUSED_INDEXES,
      "index {index_name} on {table_name} was used {index_scans} times since statistics began"),
  @Doc("Tables that are read more often from end to end than by an index.")
  TABLES_WITH_MISSING_INDEXES(
      Kind.ACTIVITY,
      Diagnostic.TABLES_WITH_MISSING_INDEXES,
      "table {table_name} was read {seq_scan} times from end to end and {idx_scan} times by an index");

  /** What a diagnostic is about. */
  private enum Kind {
    DEFECT,
    TASTE,
    ACTIVITY
  }

  private final Kind kind;
  private final String query;
  private final String sentence;

  /** Where the library is wrong, of partitioned tables or partial indexes, the query is ours. */
  HealthDiagnostic(String file, String sentence) {
    this.kind = Kind.DEFECT;
    this.query = SqlFile.read(HealthDiagnostic.class, file);
    this.sentence = sentence;
  }

  HealthDiagnostic(Diagnostic diagnostic, String sentence) {
    this(Kind.DEFECT, diagnostic, sentence);
  }

  HealthDiagnostic(Kind kind, Diagnostic diagnostic, String sentence) {
    this.kind = kind;
    this.query = diagnostic.getSqlQuery();
    this.sentence = sentence;
  }

  /** Those that are defects of every schema, and need no statistics. */
  static List<HealthDiagnostic> defects() {
    return Arrays.stream(values()).filter(one -> one.kind == Kind.DEFECT).toList();
  }

  /** Whether it is about what was done, which a server that just began does not know. */
  boolean needsActivity() {
    return kind == Kind.ACTIVITY;
  }

  /** Its query for one schema. */
  String query(String schema) {
    return query.replace("?::text", Literal.of(schema) + "::text");
  }

  /** What a row means, with columns in braces. */
  String sentence() {
    return sentence;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

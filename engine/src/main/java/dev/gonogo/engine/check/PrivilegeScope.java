package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Objects that privileges are held on, as written: {@code tables in public}, {@code schema public}.
 *
 * @param on the kind of object
 * @param schema where all objects of a schema are meant
 * @param names otherwise: the object, or columns of it, as {@link HeldPrivilege} names them
 * @param columns whether the names are of columns
 */
record PrivilegeScope(ObjectKind on, Optional<String> schema, List<String> names, boolean columns) {
  private static final Pattern ALL = Pattern.compile("(table|sequence)s in (.+)");
  private static final Pattern ONE =
      Pattern.compile("(table|sequence|schema|function|database|type) (.+)");
  private static final Pattern COLUMNS = Pattern.compile("(.+?)\\s*(\\(.*\\))");

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException where it names no objects; the message lists the forms
   */
  static PrivilegeScope parse(String written) {
    Matcher all = ALL.matcher(written.strip());
    if (all.matches()) {
      String schema = SchemaName.parse(all.group(2), "schema");
      return new PrivilegeScope(kind(all.group(1)), Optional.of(schema), List.of(), false);
    }
    Matcher one = ONE.matcher(written.strip());
    if (!one.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" names no objects. Allowed: tables in <schema>, sequences in <schema>, table <name>, table <name> (<column>, …), sequence <name>, schema <name>, function <name(types)>, database <name>, type <name>"
              .formatted(written));
    }
    ObjectKind kind = kind(one.group(1));
    Matcher columns = COLUMNS.matcher(one.group(2));
    return kind == ObjectKind.TABLE && columns.matches()
        ? columns(columns.group(1), columns.group(2))
        : new PrivilegeScope(kind, Optional.empty(), List.of(name(kind, one.group(2))), false);
  }

  private static PrivilegeScope columns(String table, String written) {
    List<String> group = new SqlReader(SqlWords.of(written)).group();
    QualifiedName name = QualifiedName.parse(table);
    List<String> columns =
        SqlReader.split(group, Set.of(",")).stream()
            .map(words -> SchemaName.parse(String.join(" ", words), "column"))
            .map(column -> HeldPrivilege.column(name.toString(), column))
            .toList();
    return new PrivilegeScope(ObjectKind.TABLE, Optional.empty(), columns, true);
  }

  private static ObjectKind kind(String word) {
    return ObjectKind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String name(ObjectKind kind, String written) {
    return switch (kind) {
      case TABLE, SEQUENCE, TYPE -> QualifiedName.parse(written).toString();
      case FUNCTION -> FunctionSignature.parse(written);
      case SCHEMA,
          DATABASE,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          LANGUAGE,
          LARGE_OBJECT,
          PARAMETER,
          TABLESPACE ->
          QualifiedName.quoted(SchemaName.parse(written, kind.toString()));
    };
  }

  /**
   * The privileges as the server calls them.
   *
   * @throws IllegalArgumentException where one is none on such objects
   */
  List<String> privileges(List<String> written) {
    return columns ? PrivilegeWords.onColumns(written) : PrivilegeWords.on(on, written);
  }

  /** The names of the objects, as {@link HeldPrivilege} names them. */
  List<String> objects(Catalog catalog) {
    return schema
        .map(in -> all(catalog).filter(name -> name.schema().equals(in)))
        .map(all -> all.map(QualifiedName::toString).toList())
        .orElse(names);
  }

  private Stream<QualifiedName> all(Catalog catalog) {
    return on == ObjectKind.SEQUENCE
        ? catalog.objects(Sequence.class).stream().map(Sequence::name)
        : catalog.objects(Table.class).stream().map(Table::name);
  }
}

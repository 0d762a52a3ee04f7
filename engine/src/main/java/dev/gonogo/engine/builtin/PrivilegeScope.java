package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.catalog.Function;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.catalog.Type;
import dev.gonogo.engine.definition.FunctionSignature;
import dev.gonogo.engine.definition.SchemaName;
import dev.gonogo.engine.definition.SqlReader;
import dev.gonogo.engine.definition.SqlWords;
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
 * @param names otherwise: the object, as {@link HeldPrivilege} names it
 * @param columns where only these columns of a table are meant; empty for whole objects
 */
record PrivilegeScope(
    ObjectKind on, Optional<String> schema, List<String> names, List<String> columns) {
  private static final Pattern ALL = Pattern.compile("(table|sequence|function|type)s in (.+)");
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
      return new PrivilegeScope(kind(all.group(1)), Optional.of(schema), List.of(), List.of());
    }
    Matcher one = ONE.matcher(written.strip());
    if (!one.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" names no objects. Allowed: tables, sequences, functions or types in <schema>, table <name>, table <name> (<column>, …), sequence <name>, schema <name>, function <name(types)>, database <name>, type <name>"
              .formatted(written));
    }
    ObjectKind kind = kind(one.group(1));
    Matcher columns = COLUMNS.matcher(one.group(2));
    return kind == ObjectKind.TABLE && columns.matches()
        ? one(kind, columns.group(1), columns(columns.group(2)))
        : one(kind, one.group(2), List.of());
  }

  private static PrivilegeScope one(ObjectKind kind, String written, List<String> columns) {
    return new PrivilegeScope(kind, Optional.empty(), List.of(name(kind, written)), columns);
  }

  private static List<String> columns(String written) {
    List<String> group = new SqlReader(SqlWords.of(written)).group();
    return SqlReader.split(group, Set.of(",")).stream()
        .map(words -> SchemaName.parse(String.join(" ", words), "column"))
        .toList();
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
    return columns.isEmpty() ? PrivilegeWords.on(on, written) : PrivilegeWords.onColumns(written);
  }

  /** These privileges on all the objects. */
  Stream<HeldPrivilege> held(Catalog catalog, List<String> written) {
    return objects(catalog).stream()
        .flatMap(object -> privileges(written).stream().flatMap(word -> held(object, word)));
  }

  private Stream<HeldPrivilege> held(String object, String privilege) {
    HeldPrivilege whole = new HeldPrivilege(on, object, null, privilege);
    return columns.isEmpty()
        ? Stream.of(whole)
        : columns.stream().map(column -> new HeldPrivilege(on, object, column, privilege));
  }

  /** The names of the objects, as {@link HeldPrivilege} names them. */
  List<String> objects(Catalog catalog) {
    return schema.map(in -> all(in, catalog).toList()).orElse(names);
  }

  private Stream<String> all(String in, Catalog catalog) {
    return switch (on) {
      case TABLE -> names(catalog, Table.class, Table::name, in);
      case SEQUENCE -> names(catalog, Sequence.class, Sequence::name, in);
      case TYPE -> names(catalog, Type.class, Type::name, in);
      case FUNCTION ->
          catalog.objects(Function.class).stream()
              .filter(function -> function.name().schema().equals(in))
              .map(function -> "%s(%s)".formatted(function.name(), function.argumentTypes()))
              .map(FunctionSignature::parse);
      case SCHEMA,
          DATABASE,
          LANGUAGE,
          LARGE_OBJECT,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          PARAMETER,
          TABLESPACE ->
          throw new IllegalStateException(on + "s are in no schema");
    };
  }

  private static <T extends CatalogObject> Stream<String> names(
      Catalog catalog,
      Class<T> kind,
      java.util.function.Function<T, QualifiedName> name,
      String in) {
    return catalog.objects(kind).stream()
        .map(name)
        .filter(one -> one.schema().equals(in))
        .map(QualifiedName::toString);
  }
}

package dev.gonogo.engine.check;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Sequence;
import dev.gonogo.engine.catalog.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Objects that a privilege is held on, as written: {@code tables in public}, {@code schema public}.
 *
 * @param on the kind of object
 * @param all whether all objects of a schema are meant
 * @param name the schema, or the object
 */
record PrivilegeScope(ObjectKind on, boolean all, String name) {
  private static final Pattern ALL = Pattern.compile("(tables|sequences) in (.+)");
  private static final Pattern ONE =
      Pattern.compile("(table|sequence|schema|function|database|type) (.+)");

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException where it names no objects; the message lists the forms
   */
  static PrivilegeScope parse(String written) {
    Matcher all = ALL.matcher(written.strip());
    if (all.matches()) {
      String kind = all.group(1).substring(0, all.group(1).length() - 1);
      return new PrivilegeScope(kind(kind), true, all.group(2));
    }
    Matcher one = ONE.matcher(written.strip());
    if (one.matches()) {
      return new PrivilegeScope(kind(one.group(1)), false, one.group(2));
    }
    throw new IllegalArgumentException(
        "\"%s\" names no objects. Allowed: tables in <schema>, sequences in <schema>, table <name>, sequence <name>, schema <name>, function <name(types)>, database <name>, type <name>"
            .formatted(written));
  }

  private static ObjectKind kind(String word) {
    return ObjectKind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The names of the objects, as privileges name them. */
  List<String> objects(Catalog catalog) {
    if (!all) {
      return List.of(isInSchema() ? QualifiedName.parse(name).toString() : name);
    }
    return (on == ObjectKind.SEQUENCE ? sequences(catalog) : tables(catalog)).toList();
  }

  private boolean isInSchema() {
    return on == ObjectKind.TABLE || on == ObjectKind.SEQUENCE || on == ObjectKind.TYPE;
  }

  private Stream<String> tables(Catalog catalog) {
    return catalog.objects(Table.class).stream()
        .map(Table::name)
        .filter(table -> table.schema().equals(name))
        .map(QualifiedName::toString);
  }

  private Stream<String> sequences(Catalog catalog) {
    return catalog.objects(Sequence.class).stream()
        .map(Sequence::name)
        .filter(sequence -> sequence.schema().equals(name))
        .map(QualifiedName::toString);
  }
}

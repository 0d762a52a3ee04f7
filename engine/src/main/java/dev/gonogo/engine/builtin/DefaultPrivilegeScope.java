package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.definition.SchemaName;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Objects that will be created, as written: {@code tables in public}, {@code functions}.
 *
 * @param on the kind of object
 * @param schema null for every schema
 */
record DefaultPrivilegeScope(ObjectKind on, @Nullable String schema) {
  private static final Pattern WRITTEN =
      Pattern.compile("(table|sequence|function|type|schema)s(?: in (.+))?");

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException where it names no objects; the message lists the forms
   */
  static DefaultPrivilegeScope parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" names no objects. Allowed: tables, sequences, functions, types or schemas, each also with \"in <schema>\""
              .formatted(written));
    }
    String schema = matcher.group(2);
    return new DefaultPrivilegeScope(
        ObjectKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
        schema == null ? null : SchemaName.parse(schema, "schema"));
  }

  @Override
  public String toString() {
    return "future " + on + "s" + (schema == null ? "" : " in " + QualifiedName.quoted(schema));
  }
}

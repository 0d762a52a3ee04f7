package dev.gonogo.engine.catalog;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.sql.WrittenName;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an object in a schema, each part as the catalogs hold it: unquoted, in its own case.
 *
 * <p>Prints as a person writes SQL: quoted only where PostgreSQL needs it, without {@code public.}.
 *
 * @param schema the schema, {@code public} where an author names none
 * @param name the object's own name
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

  private static final String DEFAULT_SCHEMA = "public";
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?<schema>%1$s)\\s*\\.\\s*)?(?<name>%1$s)".formatted(Identifier.PART));
  private static final Comparator<QualifiedName> ORDER =
      Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

  public QualifiedName {
    requireNonNull(schema, "schema");
    requireNonNull(name, "name");
  }

  /**
   * The name that an author wrote: {@code lesson_slots}, {@code audit.log}, {@code "Mixed".x}.
   *
   * <p>Unquoted parts are folded to lower case, as PostgreSQL does (SQL Syntax, Identifiers and Key
   * Words).
   *
   * @throws IllegalArgumentException when the text is not one name or two separated by a dot; the
   *     message says what was written and what is allowed
   */
  public static QualifiedName parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the name of an object: write name, schema.name or \"Quoted\".name"
              .formatted(written));
    }
    String name = WrittenName.meant(matcher.group("name"));
    String schema = matcher.group("schema");
    return new QualifiedName(schema == null ? DEFAULT_SCHEMA : WrittenName.meant(schema), name);
  }

  /** One name as SQL writes it: in quotes only where PostgreSQL needs them. */
  public static String quoted(String name) {
    return Identifier.quoted(name);
  }

  /** What stands before the name of an object in this schema: {@code audit.}, or nothing. */
  public static String prefix(@Nullable String schema) {
    return schema == null || schema.equals(DEFAULT_SCHEMA) ? "" : Identifier.quoted(schema) + ".";
  }

  /** With its schema always, for SQL that means the same whatever the search path is. */
  public String inFull() {
    return Identifier.quoted(schema) + "." + Identifier.quoted(name);
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return prefix(schema) + Identifier.quoted(name);
  }
}

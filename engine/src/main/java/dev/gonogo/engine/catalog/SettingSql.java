package dev.gonogo.engine.catalog;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.sql.WrittenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings as SQL sets them: PostgreSQL manual, SET. */
final class SettingSql {

  /** Those whose value is a list of names; pg_dump has the same list. */
  private static final Set<String> LISTS =
      Set.of(
          "local_preload_libraries",
          "search_path",
          "session_preload_libraries",
          "shared_preload_libraries",
          "temp_tablespaces",
          "unix_socket_directories");

  private static final Pattern ENTRY = Pattern.compile("\\s*(\"(?:[^\"]|\"\")*\"|[^,]*)(?:,|$)");

  private SettingSql() {}

  /** {@code SET name TO value} of {@code name=value}, as the catalogs hold it. */
  static String set(String setting) {
    return set(Sql.name(setting), Sql.value(setting));
  }

  static String set(String name, String value) {
    List<String> values =
        LISTS.contains(name.toLowerCase(Locale.ROOT)) ? entries(value) : List.of(value);
    return "SET " + name(name) + " TO " + Sql.literals(values);
  }

  /** Each part of a setting's name is a name. */
  static String name(String name) {
    return Stream.of(name.split("\\.")).map(Identifier::quoted).collect(joining("."));
  }

  private static List<String> entries(String value) {
    List<String> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(value);
    while (entry.lookingAt() && entry.end() > entry.start()) {
      entries.add(WrittenName.meant(entry.group(1)));
      entry.region(entry.end(), value.length());
    }
    return entries;
  }
}

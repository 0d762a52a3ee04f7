package dev.gonogo.engine.definition;

import java.util.List;
import java.util.Map;

/** Names of types as the server prints them: PostgreSQL manual, Data Types, Table 8.1. */
final class SqlType {
  private static final Map<String, String> SERVERS_NAMES =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("float4", "real"),
          Map.entry("decimal", "numeric"),
          Map.entry("bool", "boolean"),
          Map.entry("varchar", "character varying"),
          Map.entry("char", "character"),
          Map.entry("bpchar", "character"),
          Map.entry("varbit", "bit varying"));

  private SqlType() {}

  /** Reads a type with its length or precision, and brackets where it is an array. */
  static String read(SqlReader words) {
    String name = name(words);
    String modifier = words.isAt("(") ? "(" + String.join("", words.group()) + ")" : "";
    String type = name.startsWith("time") ? time(name, modifier, words) : name + modifier;
    boolean array = words.accept("array");
    while (words.isAt("[")) {
      words.group();
      array = true;
    }
    return array ? type + "[]" : type;
  }

  private static String name(SqlReader words) {
    String name = words.name("a type");
    if (name.equals("double") && words.accept("precision")) {
      return "double precision";
    }
    String servers = SERVERS_NAMES.getOrDefault(name, name);
    return words.accept("varying") ? servers + " varying" : servers;
  }

  /** {@code timestamptz}, {@code timestamp with time zone} and the like. */
  private static String time(String name, String modifier, SqlReader words) {
    if (!List.of("time", "timetz", "timestamp", "timestamptz").contains(name)) {
      return name + modifier;
    }
    boolean zone = name.endsWith("tz") || words.accept("with", "time", "zone");
    if (!zone) {
      words.accept("without", "time", "zone");
    }
    String plain = name.endsWith("tz") ? name.substring(0, name.length() - 2) : name;
    return plain + modifier + (zone ? " with time zone" : " without time zone");
  }
}

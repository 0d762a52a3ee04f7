package dev.gonogo.engine.rollback;

import dev.gonogo.engine.rollback.WrittenStatement.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A DROP of objects that have names, in its parts.
 *
 * @param kind what is dropped, in upper case: {@code MATERIALIZED VIEW}
 * @param ifExists whether it says IF EXISTS
 * @param names the names, with their schemas
 * @param items the same with the arguments of functions
 * @param end behind the last of them
 */
record DropStatement(String kind, boolean ifExists, List<Part> names, List<Part> items, int end) {

  /** Those of several words first; all of them know IF EXISTS. */
  private static final List<String> KINDS =
      List.of(
          "ACCESS METHOD",
          "EVENT TRIGGER",
          "FOREIGN DATA WRAPPER",
          "FOREIGN TABLE",
          "MATERIALIZED VIEW",
          "OPERATOR CLASS",
          "OPERATOR FAMILY",
          "PROCEDURAL LANGUAGE",
          "TEXT SEARCH CONFIGURATION",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH PARSER",
          "TEXT SEARCH TEMPLATE",
          "AGGREGATE",
          "COLLATION",
          "CONVERSION",
          "DATABASE",
          "DOMAIN",
          "EXTENSION",
          "FUNCTION",
          "GROUP",
          "INDEX",
          "LANGUAGE",
          "POLICY",
          "PROCEDURE",
          "PUBLICATION",
          "ROLE",
          "ROUTINE",
          "RULE",
          "SCHEMA",
          "SEQUENCE",
          "SERVER",
          "STATISTICS",
          "SUBSCRIPTION",
          "TABLE",
          "TABLESPACE",
          "TRIGGER",
          "TYPE",
          "USER",
          "VIEW");

  /** The statement as a DROP; empty where it is none, or one of something without a name. */
  static Optional<DropStatement> of(WrittenStatement statement) {
    if (!statement.begins("drop") || isUserMapping(statement)) {
      return Optional.empty();
    }
    return KINDS.stream()
        .filter(kind -> statement.says(1, kind.split(" ", -1)))
        .findFirst()
        .map(kind -> read(statement, kind))
        .filter(drop -> drop.names().stream().noneMatch(Part::isEmpty));
  }

  private static boolean isUserMapping(WrittenStatement statement) {
    return statement.says(1, "user", "mapping") && statement.size() > 3;
  }

  private static DropStatement read(WrittenStatement statement, String kind) {
    int at = 1 + kind.split(" ", -1).length;
    at += statement.says(at, "concurrently") ? 1 : 0;
    boolean ifExists = statement.says(at, "if", "exists");
    at += ifExists ? 2 : 0;
    List<Part> names = new ArrayList<>();
    List<Part> items = new ArrayList<>();
    for (boolean more = true; more; at++) {
      Part name = statement.name(at);
      at = statement.behindParentheses(name.to());
      names.add(name);
      items.add(new Part(name.from(), at));
      more = statement.isSign(at, ",");
    }
    return new DropStatement(kind, ifExists, names, items, at - 1);
  }
}

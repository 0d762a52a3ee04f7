package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.definition.ColumnDefinition;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.List;
import java.util.Optional;

@Doc("What is expected of a column; only what is written is compared.")
record ExpectedColumn(
    @Doc(
            "What follows its name in CREATE TABLE, such as `text not null default ''` or `bigint"
                + " generated always as identity`: all of it, so that no `default` is none.")
        Optional<String> definition,
    @Doc("Its type alone.") Optional<String> type,
    @Doc("Its place among the columns, from 1; dropped ones do not count.")
        Optional<Integer> position,
    @Doc("Its comment.") Optional<String> comment) {

  ExpectedColumn {
    definition.ifPresent(ColumnDefinition::parse);
    type.ifPresent(ExpectedColumn::type);
    if (definition.isPresent() && type.isPresent()) {
      throw new IllegalArgumentException("write either \"definition\" or \"type\"");
    }
    if (position.filter(place -> place < 1).isPresent()) {
      throw new IllegalArgumentException("the first column is at position 1");
    }
  }

  @Shorthand
  static ExpectedColumn of(String definition) {
    return new ExpectedColumn(
        Optional.of(definition), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static String type(String written) {
    ColumnDefinition read = ColumnDefinition.parse(written);
    if (!read.equals(ColumnDefinition.ofType(read.type(), read.text()))) {
      throw new IllegalArgumentException(
          "\"%s\" is more than a type. Write it under \"definition\"".formatted(written));
    }
    return read.type();
  }

  void compare(Column column, List<Finding> findings) {
    String name = "column " + column.table() + "." + QualifiedName.quoted(column.name());
    ColumnDefinition actual = ColumnDefinition.of(column);
    definition
        .map(ColumnDefinition::parse)
        .filter(expected -> !expected.isPrintedAs(actual))
        .ifPresent(
            expected ->
                findings.add(
                    finding("%s is \"%s\", not \"%s\"", name, actual.text(), expected.text())));
    type.map(ExpectedColumn::type)
        .filter(expected -> !expected.equals(actual.type()))
        .ifPresent(
            expected ->
                findings.add(finding("%s has type %s, not %s", name, actual.type(), expected)));
    position
        .filter(expected -> expected != column.position())
        .ifPresent(
            expected ->
                findings.add(
                    finding(
                        "%s is at position %s, not %s",
                        name, Integer.toString(column.position()), expected.toString())));
    comment
        .filter(expected -> !expected.equals(column.comment()))
        .ifPresent(
            expected -> {
              String found = column.comment();
              findings.add(
                  found == null
                      ? new Finding(name + " has no comment", expected, null)
                      : finding("%s has comment \"%s\", not \"%s\"", name, found, expected));
            });
  }

  boolean isNotNull() {
    return definition.map(ColumnDefinition::parse).filter(ColumnDefinition::notNull).isPresent();
  }

  private static Finding finding(String sentence, String name, String actual, String expected) {
    return new Finding(sentence.formatted(name, actual, expected), expected, actual);
  }
}

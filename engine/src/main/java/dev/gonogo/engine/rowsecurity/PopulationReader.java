package dev.gonogo.engine.rowsecurity;

import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Column;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.DeclaredRows;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.database.Attempt;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.Mentions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what can be varied: rows of the data, and columns that conditions or policies name.
 *
 * <p>Values are those that conditions, policies and constraints name, the settings of actors, and a
 * few that every type has; none is read from a row. Rows of actors themselves are left as they are:
 * who is an administrator is not for us to change.
 */
final class PopulationReader {
  private static final int ROWS = 3;
  private static final int OTHER_ROWS = 2;
  private static final List<String> ANYBODYS =
      List.of("true", "false", "0", "1", "-1", "nobody", "yesterday", "tomorrow");

  private final Application application;
  private final Trial trial;
  private final Judgement judgement;
  private final Catalog catalog;
  private final Set<String> identities = new LinkedHashSet<>();

  PopulationReader(Application application, Trial trial, Judgement judgement) {
    this.application = application;
    this.trial = trial;
    this.judgement = judgement;
    this.catalog = trial.catalog();
    application.actors().values().forEach(actor -> identities.addAll(actor.settings().values()));
  }

  /** What can be varied of a table. */
  Population read(DeclaredRows rows, AskedRows asked) {
    return trial.attempt(attempt -> read(rows, asked, attempt));
  }

  private Population read(DeclaredRows declared, AskedRows asked, Attempt attempt) {
    QualifiedName table = QualifiedName.parse(declared.name());
    List<VariedRow> rows = rows(table, asked, ROWS, attempt);
    List<String> expressions = new ArrayList<>(expressions(table, declared));
    List<VariedRow> others = new ArrayList<>();
    for (DeclaredRows other : application.rows().values()) {
      QualifiedName name = QualifiedName.parse(other.name());
      boolean decides = Mentions.in(expressions).names().contains(name.name());
      if (decides && !name.equals(table) && AskedRows.isTable(other, catalog)) {
        AskedRows.of(other, catalog, judgement)
            .ifPresent(one -> others.addAll(rows(name, one, OTHER_ROWS, attempt)));
      }
    }
    List<VariedColumn> columns = new ArrayList<>();
    Mentions mentions = Mentions.in(expressions);
    List<VariedRow> all = Stream.concat(rows.stream(), others.stream()).toList();
    all.stream()
        .map(VariedRow::name)
        .distinct()
        .forEach(one -> columns.addAll(columns(one, mentions, all, attempt)));
    return new Population(rows, others, columns, List.copyOf(declared.visible().keySet()));
  }

  private List<String> expressions(QualifiedName table, DeclaredRows declared) {
    List<String> expressions = new ArrayList<>();
    declared.visible().values().forEach(condition -> expressions.add(condition.sql()));
    catalog.policies(table).forEach(policy -> expressions.addAll(policy.expressions()));
    return expressions;
  }

  private List<VariedRow> rows(QualifiedName table, AskedRows asked, int most, Attempt attempt) {
    String notActors =
        identities.isEmpty()
            ? "true"
            : "row(%s)::text <> all (array[%s])"
                .formatted(
                    asked.columns(),
                    identities.stream()
                        .map(me -> "row(" + Literal.of(me) + "::text)::text")
                        .collect(joining(", ")));
    String literals =
        asked.key().stream()
            .map(column -> "quote_nullable(%s::text)".formatted(column))
            .collect(joining(" || ', ' || "));
    String query =
        "select %s, %s from %s where %s order by hashtextextended(row(%s)::text collate \"C\", %d) limit %d"
            .formatted(
                literals,
                asked.keyInWords(),
                table.inFull(),
                notActors,
                asked.columns(),
                trial.sampling().seed(),
                most);
    return attempt.ask(query).rows().stream()
        .map(
            row ->
                new VariedRow(
                    table.inFull(),
                    table,
                    "(%s) = (%s)".formatted(asked.columns(), row.get(0)),
                    String.valueOf(row.get(1))))
        .toList();
  }

  private List<VariedColumn> columns(
      QualifiedName table, Mentions mentions, List<VariedRow> rows, Attempt attempt) {
    List<String> key = catalog.primaryKey(table).orElse(List.of());
    VariedRow row = rows.stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow();
    List<VariedColumn> columns = new ArrayList<>();
    for (Column column : catalog.columns(table)) {
      String name = QualifiedName.quoted(column.name());
      boolean fixed = key.contains(name) || (column.generated() != null);
      if (!fixed && mentions.names().contains(column.name())) {
        List<String> values =
            candidates(table, column, mentions, rows)
                .filter(value -> attempt.tryToArrange(new Change(row, name, value).sql()).isEmpty())
                .toList();
        columns.add(new VariedColumn(table, name, values));
      }
    }
    return columns;
  }

  /** A boolean takes many texts; two are enough. */
  private Stream<String> candidates(
      QualifiedName table, Column column, Mentions mentions, List<VariedRow> rows) {
    Set<String> texts = new LinkedHashSet<>();
    if (!column.type().equals("boolean")) {
      texts.addAll(identities);
      texts.addAll(mentions.texts());
      mentions.texts().forEach(text -> texts.addAll(neighbours(text)));
      texts.addAll(
          Mentions.in(
                  catalog.constraints(table).stream()
                      .filter(constraint -> constraint.type() == Constraint.Type.CHECK)
                      .map(Constraint::definition)
                      .filter(check -> Mentions.in(List.of(check)).names().contains(column.name()))
                      .toList())
              .texts());
      // What refers to another table's row may refer to one that is varied.
      rows.stream()
          .filter(row -> !row.name().equals(table))
          .map(VariedRow::key)
          .forEach(texts::add);
      texts.remove("");
    }
    texts.addAll(column.type().equals("boolean") ? ANYBODYS.subList(0, 2) : ANYBODYS.subList(2, 8));
    return Stream.concat(
        texts.stream().map(Literal::of), column.notNull() ? Stream.of() : Stream.of("NULL"));
  }

  /** What is said of 2 may be said of everything above it. */
  private static List<String> neighbours(String text) {
    return text.matches("[0-9]{1,9}")
        ? List.of(
            Integer.toString(Integer.parseInt(text) + 1),
            Integer.toString(Integer.parseInt(text) - 1))
        : List.of();
  }
}

package dev.gonogo.load.activity;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.gonogo.engine.builtin.TableSelection;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Grid;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.sql.Literal;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Doc(
    "How many of the blocks of tables and their indexes that were asked for were in the server's"
        + " shared buffers already, since its statistics were reset. What the operating system"
        + " keeps in its own cache counts as read.")
record CacheHitsCheck(
    @Doc("How many of them at least, such as `99%`.") Percent atLeast,
    @Doc("Tables, `schema.name` or `name` in public, or `all in <schema>`; together.")
        @Default("all in public")
        TableSelection of)
    implements ReadOnlyCheck {
  private static final String QUERY = SqlFile.read(CacheHitsCheck.class, "cache-hits.sql");

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Judgement judgement = new Judgement();
    List<Finding> missing = new ArrayList<>();
    Set<Table> tables = of.in(database.catalog(), missing);
    missing.forEach(judgement::found);
    of.schemasWithoutTables(database.catalog())
        .forEach(schema -> judgement.vacuous("there is no table in schema " + schema));
    if (judgement.hasFindings() || tables.isEmpty()) {
      return judgement.outcome("");
    }
    return judge(database.query(query(tables)).rows(), tables.size(), judgement);
  }

  /** The first row is of all tables together, then those that were read most. */
  private Outcome judge(List<List<@Nullable String>> rows, int tables, Judgement judgement) {
    long hits = number(rows.get(0).get(1));
    long asked = hits + number(rows.get(0).get(2));
    if (asked == 0) {
      judgement.vacuous(
          "nothing was read of %s since %s: ask a server that is in use"
              .formatted(
                  Count.of(tables, "table"),
                  Objects.requireNonNullElse(rows.get(0).get(3), "the server was made")));
      return judgement.outcome("");
    }
    judgement.observed("cache hits", grid(rows));
    String actual = Percent.text(hits, asked);
    String numbers = "%s of %,d blocks of %s".formatted(actual, asked, Count.of(tables, "table"));
    if (!atLeast.isReachedBy(hits, asked)) {
      String text =
          "less than %s of the blocks asked for were in shared buffers".formatted(atLeast);
      judgement.found(new Finding(text, atLeast.toString(), actual));
      return Told.instead(judgement.outcome(""), List.of(text + ": " + numbers));
    }
    return judgement.outcome(numbers + " were in shared buffers, at least " + atLeast);
  }

  private static Grid grid(List<List<@Nullable String>> rows) {
    return new Grid(
        List.of("table", "in shared buffers", "read"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        Objects.requireNonNullElse(row.get(0), "all"),
                        requireNonNull(row.get(1)),
                        requireNonNull(row.get(2))))
            .toList());
  }

  private static String query(Collection<Table> tables) {
    String names =
        tables.stream()
            .map(
                table ->
                    "(%s, %s)"
                        .formatted(
                            Literal.of(table.name().schema()), Literal.of(table.name().name())))
            .collect(joining(", "));
    return QUERY.replace(":tables", names);
  }

  private static long number(@Nullable String cell) {
    return Long.parseLong(requireNonNull(cell));
  }
}

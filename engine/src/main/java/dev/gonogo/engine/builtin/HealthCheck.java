package dev.gonogo.engine.builtin;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Schema;
import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.definition.SchemaName;
import dev.gonogo.engine.definition.SqlWords;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.sql.SqlFile;
import dev.gonogo.engine.yaml.Default;
import dev.gonogo.engine.yaml.Doc;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Doc("What is wrong in many schemas, as pg-index-health knows it.")
record HealthCheck(
    @Doc(
            "Which defects there may be: those from `invalid indexes` to `possible object name"
                + " overflow` under `checks`.")
        Optional<Findings> findings,
    @Doc("What is looked for; or use `findings: none`.") List<HealthDiagnostic> checks,
    @Doc("Schemas that are looked at; all where none is written.") List<String> schemas,
    @Doc("Tables, indexes, constraints and columns that nothing is said of.") List<String> except,
    @Doc("How long the server must have counted for `unused indexes` and the like.") @Default("7 d")
        Duration statisticsOf)
    implements ReadOnlyCheck {

  enum Findings {
    @Doc("None.")
    NONE
  }

  private static final String AGE = SqlFile.read(HealthCheck.class, "statistics-age.sql");

  HealthCheck {
    if (findings.isPresent() != checks.isEmpty()) {
      throw new IllegalArgumentException(
          "say what is looked for by either \"findings: none\" or \"checks\"");
    }
    schemas.forEach(schema -> SchemaName.parse(schema, "schema"));
    except.forEach(HealthCheck::spelled);
    checks = List.copyOf(checks);
    schemas = List.copyOf(schemas);
    except = List.copyOf(except);
  }

  /** Without {@code public.}, in the case that is meant. */
  private static String spelled(String name) {
    List<String> words = SqlWords.of(name);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a name under \"except\" is empty");
    }
    return String.join("", words);
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    Judgement judgement = new Judgement();
    List<String> selected = selected(database, judgement);
    Set<String> left = except.stream().map(HealthCheck::spelled).collect(Collectors.toSet());
    List<HealthDiagnostic> all = findings.isPresent() ? HealthDiagnostic.defects() : checks;
    for (HealthDiagnostic diagnostic : all) {
      if (!diagnostic.needsActivity() || knowsActivity(diagnostic, database, judgement)) {
        selected.forEach(schema -> judge(diagnostic, schema, left, database, judgement));
      }
    }
    return judgement.outcome(
        "nothing found by %s in %s"
            .formatted(
                all.size() == 1 ? all.get(0) : Count.of(all.size(), "diagnostic"),
                Count.of(selected.size(), "schema")));
  }

  private List<String> selected(ReadOnlyDatabase database, Judgement judgement) {
    List<String> there =
        database.catalog().objects(Schema.class).stream().map(Schema::name).toList();
    List<String> selected =
        schemas.isEmpty()
            ? there
            : schemas.stream().map(schema -> SchemaName.parse(schema, "schema")).toList();
    for (String schema : selected) {
      if (!there.contains(schema)) {
        judgement.found("schema " + QualifiedName.quoted(schema) + " is missing");
      }
    }
    if (selected.stream().allMatch(schema -> database.catalog().tables(schema).isEmpty())) {
      judgement.vacuous("there is no table in the schemas that are looked at");
    }
    return selected;
  }

  private static void judge(
      HealthDiagnostic diagnostic,
      String schema,
      Set<String> left,
      ReadOnlyDatabase database,
      Judgement judgement) {
    Rows rows = database.query(diagnostic.query(schema));
    for (HealthRow row : HealthRow.of(rows)) {
      Set<String> names =
          row.names().stream().map(HealthCheck::spelled).collect(Collectors.toSet());
      if (Collections.disjoint(names, left)) {
        judgement.found(row.in(diagnostic.sentence()));
      }
    }
    if (rows.truncated()) {
      judgement.found(
          "there are more than %d %s in schema %s"
              .formatted(ReadOnlyDatabase.ROW_LIMIT, diagnostic, QualifiedName.quoted(schema)));
    }
  }

  private boolean knowsActivity(
      HealthDiagnostic diagnostic, ReadOnlyDatabase database, Judgement judgement) {
    List<@Nullable String> row = database.query(AGE).rows().get(0);
    Duration age = Duration.ofSeconds(Long.parseLong(requireNonNull(row.get(0))));
    boolean enough = age.compareTo(statisticsOf) >= 0;
    if (!enough) {
      judgement.vacuous(
          "%s: the server counts only since %s UTC. Ask one that was in use for %s"
              .formatted(diagnostic, row.get(1), written(statisticsOf)));
    }
    return enough;
  }

  private static String written(Duration duration) {
    return duration.toDays() > 0 ? duration.toDays() + " d" : duration.toSeconds() + " s";
  }
}

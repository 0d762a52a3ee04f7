package dev.gonogo.engine.rowsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.check.LinesAskedAgain;
import dev.gonogo.engine.database.Sampling;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.testing.Applications;
import dev.gonogo.engine.testing.Catalogs;
import dev.gonogo.engine.testing.Spec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What mutants there are, and when there are none; that they are noticed is MutantsTest's. */
class MutantsCheckTest {
  private static final String TABLES =
      "create table a (id int primary key); create table b (id int primary key);";

  @Test
  void without_row_level_security_there_is_nothing_to_get_wrong() {
    Outcome outcome =
        Spec.bound(MutantsCheck.class, "[a, b]")
            .check(
                new NoLines(Catalogs.after(TABLES)),
                Applications.of(
                    "actors: { x: { role: y } }\nvisible rows: { a: { x: all }, b: { x: all } }\n"));

    assertThat(outcome.status()).isEqualTo(Status.VACUOUS);
    assertThat(outcome.message())
        .isEqualTo("no table of a, b has row level security, so there is nothing to get wrong");
  }

  @Test
  void a_policy_that_limits_nothing_and_holds_for_everybody_can_only_be_dropped() {
    Catalog catalog =
        Catalogs.after(
            TABLES
                + "alter table a enable row level security;"
                + "create policy open on a for select using (true);"
                + "create policy insert_only on a for insert with check (id > 1);");

    assertThat(Mutants.of(catalog.tables("public").get(0), catalog, Set.of("mutants_nobody")))
        .extracting(Mutant::name)
        .containsExactly(
            "policy insert_only on a were dropped",
            "WITH CHECK of policy insert_only on a were true",
            "policy open on a were dropped",
            "row level security were disabled on a",
            "one more policy showed everything of a",
            "TRUNCATE on a were granted to mutants_nobody");
  }

  @Test
  void what_is_no_sample_is_a_problem() {
    assertThat(Spec.problems(MutantsCheck.class, "{ tables: all, sample: 0 }"))
        .containsExactly("f.yaml:1:1: try at least 1 mutant");
    assertThat(Spec.problems(GeneratedRowsCheck.class, "{ tables: all, tries: 0 }"))
        .containsExactly("f.yaml:1:1: try at least 1 population of each table");
    assertThat(Spec.problems(VisibilityCheck.class, "{ tables: [] }"))
        .containsExactly(
            "f.yaml:1:1: name at least one table, view or query of \"visible rows\", or all");
  }

  /** A state in which no line is checked. */
  private record NoLines(Catalog catalog) implements LinesAskedAgain {
    @Override
    public List<PlannedStep> lines() {
      return List.of();
    }

    @Override
    public Optional<Outcome> said(PlannedStep line) {
      return Optional.empty();
    }

    @Override
    public Optional<Outcome> ask(PlannedStep line, Set<String> rows) {
      return Optional.empty();
    }

    @Override
    public void change(String sql) {
      throw new IllegalStateException(sql);
    }

    @Override
    public Sampling sampling() {
      return new Sampling(1, true);
    }
  }
}

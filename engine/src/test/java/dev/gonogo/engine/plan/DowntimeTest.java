package dev.gonogo.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.testing.ChecklistFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A promise of downtime: what it needs, and the step that measures it. */
class DowntimeTest {
  private static final String TRAFFIC =
      """
      actors: { student: { role: deployer } }
      traffic: { list: { actor: student, file: list.sql } }
      """;
  private static final Witness WITNESS =
      scene -> {
        throw new UnsupportedOperationException();
      };

  @TempDir Path folder;
  private ChecklistFiles files;

  @BeforeEach
  void write() {
    files =
        new ChecklistFiles(folder)
            .empty("1.sql", "1b.sql", "a.sql", "ab.sql", "b.sql", "bb.sql", "list.sql");
    files.document("# One\n- [ ] Done\n# Two\n- [ ] Done\n");
  }

  @Test
  void it_needs_traffic_that_could_miss_something() {
    files.specAfterHeader(
        "phases:\n  One: { deploy: 1.sql, rollback: 1b.sql, promise: { downtime: 2 s } }\n");

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:4:52: \"downtime\" is what the application misses, but what it does is"
                + " not said. Write its transactions under \"traffic\"");
  }

  @Test
  void it_needs_somebody_who_measures() {
    files.specAfterHeader(
        TRAFFIC
            + "phases:\n  One: { deploy: 1.sql, rollback: 1b.sql, promise: { downtime: 2 s } }\n");

    assertThat(files.problems())
        .containsExactly(
            "shop.spec.yaml:6:52: \"downtime\" is measured by gonogo-load, which is not on the class"
                + " path. Add the dependency dev.gonogo:gonogo-load");
  }

  @Test
  void all_of_a_phase_is_deployed_and_rolled_back_from_the_state_before_it() {
    files.specAfterHeader(
        TRAFFIC
            + """
            phases:
              One: { deploy: 1.sql, rollback: 1b.sql }
              Two:
                promise: { deploy: 1 h, downtime: 500 ms }
                each step: { deploy: "{step}.sql", rollback: "{step}b.sql", rollback within: 1 min }
                steps: { a: 1 min, b: 1 min }
            """);

    Plan plan = files.plan(new Checks(Checks.load().byWord(), Optional.of(WITNESS)));
    List<Step.Downtime> downtime =
        plan.steps().stream()
            .filter(Step.Downtime.class::isInstance)
            .map(Step.Downtime.class::cast)
            .toList();

    assertThat(downtime)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.id()).isEqualTo("[checklist:shop]/[phase:two]/[step:downtime]");
              assertThat(step.planned().title())
                  .isEqualTo("the application works while this is deployed and rolled back");
              assertThat(step.before()).isEqualTo(new Moment.Deployed(1));
              assertThat(step.deploys())
                  .extracting(Migration::name)
                  .containsExactly("a.sql", "b.sql");
              assertThat(step.rollbacks())
                  .extracting(Migration::name)
                  .containsExactly("bb.sql", "ab.sql");
              assertThat(step.longest()).isEqualTo(Duration.ofMillis(500));
              assertThat(step.witness()).isSameAs(WITNESS);
              assertThat(step.needs()).last().asString().contains("b.deploy-b-sql");
            });
  }

  @Test
  void a_promise_of_downtime_alone_has_no_times_to_compare() {
    files.specAfterHeader(
        TRAFFIC
            + "phases:\n  One: { deploy: 1.sql, rollback: 1b.sql, promise: { downtime: 2 s } }\n");

    Plan plan = files.plan(new Checks(Checks.load().byWord(), Optional.of(WITNESS)));

    assertThat(plan.steps())
        .anyMatch(Step.Downtime.class::isInstance)
        .noneMatch(Step.TimesPromised.class::isInstance);
  }
}

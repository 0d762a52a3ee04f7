package dev.gonogo.load.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.check.Transactions;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.load.testing.PlayedScripts;
import dev.gonogo.load.testing.StartedServer;
import dev.gonogo.load.testing.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: two real servers under the real injector. */
class StatementsCheckTest {
  private static final String SLOW =
      """
      create table slots (id int primary key);
      create function taken(slot int) returns bool language sql
        as 'select pg_sleep(%s) is not null';
      """;

  private final StatementsCheck check =
      Written.check(StatementsCheck.class, "{ at most: +50%, compared with: before the phase }");

  @TempDir private Path folder;

  @Test
  void finds_the_statement_that_takes_longer_and_not_the_other_one() throws Exception {
    Files.writeString(folder.resolve("slow.sql"), "select taken(1);");
    Files.writeString(folder.resolve("fast.sql"), "select count(*) from slots;");
    Site site = new Site(folder, false, Map.of("shared_preload_libraries", "pg_stat_statements"));

    Outcome outcome =
        check.compare(site, new StatementLoad(site, Duration.ofSeconds(1), Duration.ofSeconds(4)));

    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.FAILED);
    assertThat(outcome.message())
        .matches(
            "a statement of role deployer takes longer than before the phase: select taken\\(\\$1\\)"
                + " \\([\\d.]+ ms, was [\\d.]+ ms: \\+\\d+%\\)");
    assertThat(outcome.observations().get(0).text()).contains("select count(*) from slots");
    assertThat(outcome.observations().get(1).text())
        .matches(
            "before the phase: [\\d.]+ of \\d+ cores, \\d+ MB\nnow: [\\d.]+ of \\d+ cores, \\d+ MB");
  }

  @Test
  void a_server_that_does_not_count_and_a_short_run_block() throws Exception {
    Site site = new Site(folder, false, Map.of());
    assertThat(check.compare(site, new StatementLoad(site, Duration.ZERO, Duration.ZERO)))
        .isEqualTo(Outcome.of(Status.BLOCKED, CountedStatements.NOT_COUNTED));

    assertThat(check.check(new Site(folder, true, Map.of())))
        .isEqualTo(Outcome.of(Status.BLOCKED, "short load, use -Pload"));
  }

  /** A phase that makes a function slower. */
  private record Site(Path scripts, boolean isShort, Map<String, String> parameters)
      implements LoadSite {

    @Override
    public Staging start() {
      return started("0.005");
    }

    @Override
    public Staging startEarlier() {
      return started("0.001");
    }

    private Staging started(String seconds) {
      try {
        return StartedServer.with(parameters, SLOW.formatted(seconds));
      } catch (SQLException exception) {
        throw new IllegalStateException(exception);
      }
    }

    @Override
    public Transactions transactions() {
      return new PlayedScripts(scripts, Map.of("slow", "slow.sql", "fast", "fast.sql"), 100);
    }

    @Override
    public Application application() {
      return new Application(scripts, Map.of(), Map.of(), Map.of());
    }

    @Override
    public Path folder() {
      return scripts.resolve("files");
    }

    @Override
    public Path workspace() {
      return StartedServer.workspace().resolve("load");
    }

    @Override
    public void tell(String progress) {}
  }
}

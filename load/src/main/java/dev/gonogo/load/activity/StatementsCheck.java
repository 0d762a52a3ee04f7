package dev.gonogo.load.activity;

import dev.gonogo.engine.check.LoadCheck;
import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.yaml.Doc;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

@Doc(
    "How long each statement of the application takes on the server, as pg_stat_statements counts"
        + " it under the same traffic in two states. Differences up to 0.2 ms do not count.")
record StatementsCheck(
    @Doc("How much longer the mean of a statement may be, such as `+50%`.") Increase atMost,
    @Doc("What is compared with.") ComparedWith comparedWith)
    implements LoadCheck {

  enum ComparedWith {
    @Doc("The state before the phase of the line, or before the deployment outside of phases.")
    BEFORE_THE_PHASE
  }

  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration DURATION = Duration.ofSeconds(60);

  @Override
  public Outcome check(LoadSite site) throws SQLException, IOException, InterruptedException {
    return site.isShort()
        ? Outcome.of(Status.BLOCKED, "short load, use -Pload")
        : compare(site, new StatementLoad(site, WARM_UP, DURATION));
  }

  Outcome compare(LoadSite site, StatementLoad load)
      throws SQLException, IOException, InterruptedException {
    try (Staging earlier = site.startEarlier();
        Staging now = site.start()) {
      Optional<CountedStatements> before = CountedStatements.on(earlier);
      Optional<CountedStatements> after = CountedStatements.on(now);
      if (before.isEmpty() || after.isEmpty()) {
        return Outcome.of(Status.BLOCKED, CountedStatements.NOT_COUNTED);
      }
      StatementLoad.Counted counted = load.run(before.get(), after.get());
      return new StatementJudging(atMost, counted.before(), counted.after())
          .outcome()
          .with(counted.used())
          .with(counted.kept());
    }
  }
}

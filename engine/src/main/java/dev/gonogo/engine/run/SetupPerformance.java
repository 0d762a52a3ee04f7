package dev.gonogo.engine.run;

import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;

/** Starts the server and runs the setup scripts as superuser, each in a session of its own. */
final class SetupPerformance {
  private final World world;
  private final EvidenceWriter evidence;

  SetupPerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  Outcome perform(Step.Setup step) throws SQLException {
    Staging staging = world.start();
    try (Connection superuser = staging.connectAsSuperuser()) {
      ServerIdentity identity = ServerIdentity.read(superuser);
      evidence.append(
          new ServerFound(staging.description(), identity.version(), identity.systemIdentifier()));
    }
    for (String script : step.scripts()) {
      try (Connection superuser = staging.connectAsSuperuser()) {
        Outcome outcome = world.scripts().run(script, superuser);
        if (!outcome.findings().isEmpty()) {
          // Not a claim of the checklist: without setup there is nothing to judge.
          return Outcome.broken(outcome.message());
        }
      }
    }
    world.reached(new Moment.Deployed(0));
    return Outcome.passed(staging.description());
  }
}

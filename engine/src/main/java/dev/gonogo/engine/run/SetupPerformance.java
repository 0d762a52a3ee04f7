package dev.gonogo.engine.run;

import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Starts the server and runs the setup scripts as superuser, each in a session of its own. */
final class SetupPerformance {
  private final World world;
  private final EvidenceWriter evidence;

  SetupPerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  Outcome perform(Step.Setup step) throws SQLException {
    Staging staging = world.cluster().start();
    try (Connection superuser = staging.connectAsSuperuser()) {
      ServerIdentity identity = ServerIdentity.read(superuser);
      evidence.append(
          new ServerFound(staging.description(), identity.version(), identity.systemIdentifier()));
    }
    List<Observation> seen = new ArrayList<>();
    for (String script : step.scripts()) {
      try (Connection superuser = staging.connectAsSuperuser()) {
        Outcome outcome = world.scripts().run(script, superuser);
        seen.addAll(outcome.observations());
        if (outcome.status() != Status.PASSED) {
          // Not a claim of the checklist: without setup there is nothing to judge.
          return new Outcome(Status.BROKEN, outcome.message(), List.of(), seen, null);
        }
      }
    }
    world.cluster().reached(new Moment.Deployed(0));
    return new Outcome(Status.PASSED, staging.description(), List.of(), seen, null);
  }
}

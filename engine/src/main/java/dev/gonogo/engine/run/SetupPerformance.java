package dev.gonogo.engine.run;

import dev.gonogo.engine.database.ProofControl;
import dev.gonogo.engine.database.ServerIdentity;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepTold;
import dev.gonogo.engine.migration.ProgramCheck;
import dev.gonogo.engine.migration.SqlScript;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.staging.Staging;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the server and runs the setup scripts as superuser, each in a session of its own. */
final class SetupPerformance {
  private final World world;
  private final EvidenceWriter evidence;

  SetupPerformance(World world, EvidenceWriter evidence) {
    this.world = world;
    this.evidence = evidence;
  }

  /** What cannot be run here is told before anything is deployed, and not in the last phase. */
  Outcome perform(Step.Setup step) throws SQLException {
    ProgramCheck programs = world.programs();
    if (!programs.problems().isEmpty()) {
      return Outcome.of(Status.BLOCKED, String.join("\n", programs.problems()));
    }
    Outcome outcome = setUp(step);
    return programs.observation().map(outcome::with).orElse(outcome);
  }

  private Outcome setUp(Step.Setup step) throws SQLException {
    Staging staging = world.cluster().start(world.setupHash(step.scripts()), this::tell);
    try (Connection superuser = staging.connectAsSuperuser()) {
      ServerIdentity identity = ServerIdentity.read(superuser);
      evidence.append(
          new ServerFound(staging.description(), identity.version(), identity.systemIdentifier()));
    }
    Optional<Instant> earlier = staging.setUpAt();
    if (earlier.isPresent()) {
      ready();
      return proved(
          Outcome.passed(
              "%s; as the same scripts set it up at %s"
                  .formatted(
                      staging.description(), earlier.get().truncatedTo(ChronoUnit.SECONDS))));
    }
    List<Observation> seen = new ArrayList<>();
    if (!staging.initScripts().isEmpty()) {
      String names = String.join("\n", staging.initScripts());
      seen.add(new Observation("init scripts of the image", names));
    }
    for (String script : step.scripts()) {
      Outcome outcome =
          world
              .scripts()
              .setUp(new SqlScript(script, world.spec().staging().setupWithin()), staging);
      seen.addAll(outcome.observations());
      if (outcome.status() != Status.PASSED) {
        // Not a claim of the checklist: without setup there is nothing to judge.
        return new Outcome(Status.BROKEN, outcome.message(), List.of(), seen, null);
      }
    }
    ready();
    return proved(new Outcome(Status.PASSED, staging.description(), List.of(), seen, null));
  }

  private Outcome proved(Outcome outcome) {
    List<String> signs = ProofControl.signs(world.cluster().staging()::connectAsSuperuser);
    return signs.isEmpty()
        ? Outcome.broken(
            "a row was written and the proof has not noticed: nothing that says \"nothing was written\" could be believed")
        : outcome.with(
            new Observation("the proof of reading notices a write", String.join(", ", signs)));
  }

  private void ready() {
    world.cluster().reached(new Moment.Deployed(0));
    world.cluster().startServices(world.spec(), this::tell);
  }

  private void tell(String text) {
    evidence.append(new StepTold(text));
  }
}

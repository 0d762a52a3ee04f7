package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.migration.Migration;
import dev.gonogo.engine.spec.Promise;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a plan: exactly one test, and one outcome. */
public sealed interface Step {

  /** The step as it is recorded: its id, title and place in the files. */
  PlannedStep planned();

  /** What it needs, and the state that it starts from. */
  Place place();

  /** Calls the method of the visitor that fits this kind of step. */
  <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X;

  /** The stable id. */
  default String id() {
    return planned().id();
  }

  /** Ids of the steps that must have passed before, in the order of the plan. */
  default List<String> needs() {
    return place().needs();
  }

  /** Ids of the steps that have an outcome before it is performed, in the order of the plan. */
  default List<String> prerequisites() {
    return from() instanceof Moment.After after
        ? Stream.concat(needs().stream(), Stream.of(after.step())).distinct().toList()
        : needs();
  }

  /** The state that it starts from. */
  default Moment from() {
    return place().from();
  }

  /**
   * The files could not be read without problems, so nothing else is planned.
   *
   * @param problems all of them, each with its place
   */
  record Read(PlannedStep planned, List<String> problems) implements Step {
    /** Copies the problems. */
    public Read {
      problems = List.copyOf(problems);
    }

    @Override
    public Place place() {
      return Place.ANYWHERE;
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.read(this);
    }
  }

  /**
   * Starts the server and brings it to the state before the deployment.
   *
   * @param scripts files relative to the folder of the checklist
   */
  record Setup(PlannedStep planned, List<String> scripts) implements Step {
    /** Copies the scripts. */
    public Setup {
      scripts = List.copyOf(scripts);
    }

    @Override
    public Place place() {
      return Place.ANYWHERE;
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.setup(this);
    }
  }

  /**
   * Has the server parse every script of the deployment, before any of them is run.
   *
   * @param migrations all that is deployed and rolled back, in the order in which it will be
   */
  record Scripts(PlannedStep planned, Place place, List<Migration> migrations) implements Step {
    /** Copies the migrations. */
    public Scripts {
      migrations = List.copyOf(migrations);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.scripts(this);
    }
  }

  /**
   * Deploys one script or program.
   *
   * @param migration what is deployed
   * @param leaves the state afterwards
   */
  record Deploy(PlannedStep planned, Place place, Migration migration, Moment leaves)
      implements Step {
    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.deploy(this);
    }
  }

  /**
   * Judges one line of the document.
   *
   * @param headings the headings above it, the outermost first
   * @param checks its checks by their word; empty where the line has none
   * @param signing who signs it; empty where nobody does
   * @param provedBy ids of the steps that prove it, in the order of the plan; they need not succeed
   * @param before the state that checks under load compare with; empty where it has none
   */
  record Item(
      PlannedStep planned,
      Place place,
      List<String> headings,
      Map<String, Check> checks,
      Optional<Signing> signing,
      List<String> provedBy,
      Optional<Moment.Deployed> before)
      implements Step {
    /** Copies the collections; the checks stay in the order written. */
    public Item {
      headings = List.copyOf(headings);
      checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
      provedBy = List.copyOf(provedBy);
    }

    @Override
    public List<String> prerequisites() {
      return Stream.concat(Step.super.prerequisites().stream(), provedBy.stream()).toList();
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.item(this);
    }
  }

  /**
   * Does what the application does, on what was deployed and on a control copy without the
   * deployment.
   *
   * @param before the state that the control copy is made of
   */
  record Traffic(PlannedStep planned, Place place, Moment.Deployed before) implements Step {
    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.traffic(this);
    }
  }

  /**
   * Rolls back with one script or program, in a fresh session.
   *
   * @param migration what takes back
   */
  record Rollback(PlannedStep planned, Place place, Migration migration) implements Step {
    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.rollback(this);
    }
  }

  /**
   * Compares the cluster, now rolled back, with a control copy: the state before, with the same
   * traffic and without the deployment.
   *
   * @param before the state that the control copy is made of
   */
  record Identity(PlannedStep planned, Place place, Moment.Deployed before) implements Step {
    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.identity(this);
    }
  }

  /**
   * Deploys again what was rolled back, and compares with the first time.
   *
   * @param migrations what is deployed, in order
   * @param first the state that the first time left
   */
  record DeployAgain(
      PlannedStep planned, Place place, List<Migration> migrations, Moment.Deployed first)
      implements Step {
    /** Copies the list. */
    public DeployAgain {
      migrations = List.copyOf(migrations);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.deployAgain(this);
    }
  }

  /**
   * Stops the deployment wherever it can stop, rolls back, and compares, on servers of its own.
   *
   * @param before the state that the deployment starts from and the rollback has to restore
   * @param earlier what was deployed before, which leads from setup to that state
   * @param deploys what is deployed; of several steps every first ones are a deployment that
   *     stopped
   * @param rollbacks what takes it back, in order
   */
  record StopPoints(
      PlannedStep planned,
      Place place,
      Moment.Deployed before,
      List<Migration> earlier,
      List<DeployedStep> deploys,
      List<Migration> rollbacks)
      implements Step {
    /** Copies the lists. */
    public StopPoints {
      earlier = List.copyOf(earlier);
      deploys = List.copyOf(deploys);
      rollbacks = List.copyOf(rollbacks);
    }

    /** Whether it is deployed in several steps, which are taken back all at once. */
    public boolean isOfSeveralSteps() {
      return deploys.size() > 1;
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.stopPoints(this);
    }
  }

  /**
   * Deploys and rolls back under the application's traffic, on a server of its own.
   *
   * @param before the state that the deployment starts from
   * @param deploys what is deployed, in order
   * @param rollbacks what takes it back, in order
   * @param longest how long a request may take meanwhile
   * @param witness who sees it
   */
  record Downtime(
      PlannedStep planned,
      Place place,
      Moment.Deployed before,
      List<Migration> deploys,
      List<Migration> rollbacks,
      Duration longest,
      Witness witness)
      implements Step {
    /** Copies the lists. */
    public Downtime {
      deploys = List.copyOf(deploys);
      rollbacks = List.copyOf(rollbacks);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.downtime(this);
    }
  }

  /**
   * Compares measured times with promised ones.
   *
   * @param promise what the document promises
   * @param deploys ids of the steps whose time counts for deploying
   * @param rollbacks ids of the steps whose time counts for rolling back
   */
  record TimesPromised(
      PlannedStep planned,
      Place place,
      Promise promise,
      List<String> deploys,
      List<String> rollbacks)
      implements Step {
    /** Copies the lists. */
    public TimesPromised {
      deploys = List.copyOf(deploys);
      rollbacks = List.copyOf(rollbacks);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.timesPromised(this);
    }
  }

  /** Connects to production: who it is, and what the login and whoever it can become may do. */
  record Connect(PlannedStep planned) implements Step {
    @Override
    public Place place() {
      return Place.ANYWHERE;
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.connect(this);
    }
  }

  /** Looks whether what is verified on production was rehearsed. */
  record Rehearsal(PlannedStep planned) implements Step {
    @Override
    public Place place() {
      return Place.ANYWHERE;
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.rehearsal(this);
    }
  }

  /**
   * Compares production with a state that was rehearsed.
   *
   * @param state which
   */
  record Drift(PlannedStep planned, Place place, Moment.Deployed state) implements Step {
    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.drift(this);
    }
  }

  /** Sums up what production's server said: whether anything was written. */
  record Proof(PlannedStep planned, Place place) implements Step {
    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.proof(this);
    }
  }

  /** Gives the word. */
  record GiveVerdict(PlannedStep planned) implements Step {
    @Override
    public Place place() {
      return Place.ANYWHERE;
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.giveVerdict(this);
    }
  }

  /**
   * Where a step stands: what must have succeeded before it, and the state that it starts from.
   *
   * @param needs ids of the steps that must have passed before, in the order of the plan
   * @param from the state; where it is {@link Moment.After} a step, that step is performed before,
   *     whatever comes of it
   */
  record Place(List<String> needs, Moment from) {

    /** Needs nothing, not even a server. */
    public static final Place ANYWHERE = new Place(List.of(), new Moment.Anywhere());

    /** Copies the needs. */
    public Place {
      needs = List.copyOf(needs);
    }
  }
}

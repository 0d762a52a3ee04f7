package dev.gonogo.engine.plan;

import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.spec.Promise;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One step of a plan: exactly one test, and one outcome. */
public sealed interface Step {

  /** The step as it is recorded: its id, title and place. */
  PlannedStep planned();

  /** Ids of the steps that must have passed before, in the order of the plan. */
  List<String> needs();

  /** The state that it starts from. */
  Moment from();

  /** Calls the method of the visitor that fits this kind of step. */
  <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X;

  /** The stable id. */
  default String id() {
    return planned().id();
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
    public List<String> needs() {
      return List.of();
    }

    @Override
    public Moment from() {
      return new Moment.Anywhere();
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
    public List<String> needs() {
      return List.of();
    }

    @Override
    public Moment from() {
      return new Moment.Anywhere();
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.setup(this);
    }
  }

  /**
   * Runs one deploy script.
   *
   * @param script the file, relative to the folder of the checklist
   * @param leaves the state afterwards
   */
  record Deploy(PlannedStep planned, List<String> needs, Moment from, String script, Moment leaves)
      implements Step {
    /** Copies the needs. */
    public Deploy {
      needs = List.copyOf(needs);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.deploy(this);
    }
  }

  /**
   * Judges one line of the document.
   *
   * @param checks its checks by their word; empty where the line is unbound
   */
  record Item(PlannedStep planned, List<String> needs, Moment from, Map<String, Check> checks)
      implements Step {
    /** Copies the needs and the checks, which stay in the order written. */
    public Item {
      needs = List.copyOf(needs);
      checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.item(this);
    }
  }

  /**
   * Runs one rollback script in a fresh session.
   *
   * @param script the file, relative to the folder of the checklist
   */
  record Rollback(PlannedStep planned, List<String> needs, Moment from, String script)
      implements Step {
    /** Copies the needs. */
    public Rollback {
      needs = List.copyOf(needs);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.rollback(this);
    }
  }

  /**
   * Compares the cluster, now rolled back, with the one before.
   *
   * @param before the state that it must equal
   */
  record Identity(PlannedStep planned, List<String> needs, Moment from, Moment.Deployed before)
      implements Step {
    /** Copies the needs. */
    public Identity {
      needs = List.copyOf(needs);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.identity(this);
    }
  }

  /**
   * Deploys a rolled back phase again, and compares with the first time.
   *
   * @param phase the phase
   * @param leaves the state afterwards
   */
  record DeployAgain(
      PlannedStep planned,
      List<String> needs,
      Moment from,
      PlannedPhase phase,
      Moment.Deployed leaves)
      implements Step {
    /** Copies the needs. */
    public DeployAgain {
      needs = List.copyOf(needs);
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.deployAgain(this);
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
      List<String> needs,
      Promise promise,
      List<String> deploys,
      List<String> rollbacks)
      implements Step {
    /** Copies the lists. */
    public TimesPromised {
      needs = List.copyOf(needs);
      deploys = List.copyOf(deploys);
      rollbacks = List.copyOf(rollbacks);
    }

    @Override
    public Moment from() {
      return new Moment.Anywhere();
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.timesPromised(this);
    }
  }

  /** Gives the word. */
  record GiveVerdict(PlannedStep planned) implements Step {
    @Override
    public List<String> needs() {
      return List.of();
    }

    @Override
    public Moment from() {
      return new Moment.Anywhere();
    }

    @Override
    public <R, X extends Exception> R accept(StepVisitor<R, X> visitor) throws X {
      return visitor.giveVerdict(this);
    }
  }
}

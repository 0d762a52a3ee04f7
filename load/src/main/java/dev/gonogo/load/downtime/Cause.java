package dev.gonogo.load.downtime;

import dev.gonogo.engine.evidence.Times;
import java.time.Duration;
import java.util.Optional;

/** Why requests waited for longer than they may. */
sealed interface Cause {

  /** The sentence that can be accepted: the same however long it took. */
  String finding();

  /** The same as it was this time, up to where the requests are named. */
  String told();

  /**
   * A statement kept a lock that others waited for.
   *
   * @param relation empty where it is not known
   * @param until the statement that ended its transaction; empty where that was itself
   * @param time from its begin to the end of its transaction, without what it waited itself
   */
  record Held(Ran by, String relation, Optional<Ran> until, Duration time) implements Cause {

    @Override
    public String finding() {
      return "%s holds %s for longer than requests may wait".formatted(by, lock());
    }

    @Override
    public String told() {
      return until
          .map(
              last ->
                  "%s took %s, which was held until %s, for %s"
                      .formatted(by, lock(), last, Times.text(time)))
          .orElseGet(() -> "%s held %s for %s".formatted(by, lock(), Times.text(time)));
    }

    private String lock() {
      return relation.isEmpty() ? "a lock" : "a lock on " + relation;
    }
  }

  /**
   * A statement waited itself, and everybody after it waited behind it.
   *
   * @param relation what those behind it waited for
   * @param waited for how long it waited
   */
  record Queued(Ran by, String relation, Session other, Duration waited) implements Cause {

    @Override
    public String finding() {
      return "%s waits for a transaction of %s, and requests wait behind it for longer than they may"
          .formatted(by, other.name());
    }

    @Override
    public String told() {
      return "%s waited %s for the transaction of %s, and everything behind it%s waited too"
          .formatted(by, Times.text(waited), other, relation.isEmpty() ? "" : " on " + relation);
    }
  }

  /** Somebody else kept a lock, and no statement of the scripts had to do with it. */
  record Others(Session other, String relation) implements Cause {

    @Override
    public String finding() {
      return "%s, not the scripts, holds %s for longer than requests may wait"
          .formatted(other.name(), relation.isEmpty() ? "a lock" : "a lock on " + relation);
    }

    @Override
    public String told() {
      return "%s held %s, and no statement of the scripts had to do with it"
          .formatted(other, relation.isEmpty() ? "a lock" : "a lock on " + relation);
    }
  }

  /**
   * A program kept a lock: which of the statements that it sent is not known.
   *
   * @param relation empty where it is not known
   */
  record Unseen(Ran by, String relation) implements Cause {

    @Override
    public String finding() {
      return "%s holds %s for longer than requests may wait".formatted(by, lock());
    }

    @Override
    public String told() {
      return "%s held %s".formatted(by, lock());
    }

    private String lock() {
      return relation.isEmpty() ? "a lock" : "a lock on " + relation;
    }
  }

  /**
   * Nobody was seen.
   *
   * @param running the statement that ran for most of the time; empty where none did
   */
  record Nobody(Optional<Ran> running) implements Cause {

    @Override
    public String finding() {
      return "requests take longer than they may%s; no lock was seen".formatted(meanwhile("runs"));
    }

    @Override
    public String told() {
      return "no lock was seen" + meanwhile("ran");
    }

    private String meanwhile(String verb) {
      return running.map(ran -> " while %s %s".formatted(ran, verb)).orElse("");
    }
  }

  /** The machine that sends requests was busy: nothing that the server could help. */
  record BusyMachine() implements Cause {

    @Override
    public String finding() {
      return "requests are sent too late, because this machine is busy";
    }

    @Override
    public String told() {
      return "this machine was so busy that requests were sent too late, which says nothing of the"
          + " deployment";
    }
  }
}

package dev.gonogo.engine.evidence;

import java.time.Instant;
import java.util.List;

/**
 * What happened when: requests, and what ran and waited meanwhile.
 *
 * @param begin the moment that all times count from
 * @param milliseconds how long it is
 * @param slots how requests fared, in order and without gaps
 * @param spans what took a while, in the order in which it began
 */
public record TimeLine(Instant begin, long milliseconds, List<Slot> slots, List<Span> spans) {

  /** Copies the lists. */
  public TimeLine {
    slots = List.copyOf(slots);
    spans = List.copyOf(spans);
  }

  /**
   * The requests that were due within one slot of time.
   *
   * @param from its begin, in milliseconds
   * @param requests how many were due
   * @param errors how many of them failed
   * @param slowestMilliseconds how long the slowest of them took
   */
  public record Slot(long from, long requests, long errors, double slowestMilliseconds) {}

  /**
   * Something that took a while.
   *
   * @param kind what it was
   * @param from its begin, in milliseconds; may be negative where it began before
   * @param to its end, in milliseconds
   * @param text what it was in words, such as a statement with its place
   */
  public record Span(Kind kind, long from, long to, String text) {}

  /** What can take a while. */
  public enum Kind {
    /** A statement of a script. */
    STATEMENT,
    /** Requests that waited longer than they may. */
    STALL,
    /** A lock that was waited for. */
    LOCK;

    /** The word for people: lower case. */
    public String word() {
      return Words.of(this);
    }
  }
}

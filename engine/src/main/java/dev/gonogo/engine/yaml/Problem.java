package dev.gonogo.engine.yaml;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Objects;

/**
 * What is wrong at one place of a file. Prints as {@code file:line:column: message}. Ordered by
 * position, then by message.
 *
 * @param position where
 * @param message what was written, what is allowed, the next step; without the position, and
 *     without passwords of URLs
 */
public record Problem(Position position, String message) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      comparing(Problem::position).thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(position, "position");
    message = Passwords.hidden(Objects.requireNonNull(message, "message"));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return position + ": " + message;
  }
}

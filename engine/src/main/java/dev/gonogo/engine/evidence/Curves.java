package dev.gonogo.engine.evidence;

import java.util.List;

/**
 * Distributions in one picture: how long the given part of all requests took at most.
 *
 * @param title what took so long, such as a transaction
 * @param curves one for each server, in the order of comparison
 */
public record Curves(String title, List<Curve> curves) {

  /** Copies the curves. */
  public Curves {
    curves = List.copyOf(curves);
  }

  /**
   * One distribution.
   *
   * @param name what was measured, such as {@code before the phase}
   * @param points by rising percentile
   */
  public record Curve(String name, List<Point> points) {
    /** Copies the points. */
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * One point of a distribution.
   *
   * @param percentile 0 to 100
   * @param milliseconds the longest of that part of all requests
   */
  public record Point(double percentile, double milliseconds) {}
}

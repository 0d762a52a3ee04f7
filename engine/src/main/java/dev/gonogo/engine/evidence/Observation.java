package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen while a step ran, kept as evidence.
 *
 * @param name what it is, such as {@code statements} or {@code difference}
 * @param text what was seen; never a secret, never the content of a row
 * @param grid the same in rows and columns, where it has such a shape; {@code null} otherwise
 * @param curves the same as distributions, where it has such a shape; {@code null} otherwise
 * @param timeLine the same along time, where it has such a shape; {@code null} otherwise
 * @param files files that hold more of it
 */
public record Observation(
    String name,
    String text,
    @Nullable Grid grid,
    @Nullable Curves curves,
    @Nullable TimeLine timeLine,
    List<KeptFile> files) {

  /** Checks and copies the components. */
  public Observation {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    files = List.copyOf(files);
  }

  /** The same observation, every text and cell of it reworded; files stay as they are. */
  Observation reworded(UnaryOperator<String> wording) {
    return new Observation(
        name,
        wording.apply(text),
        grid == null ? null : grid.reworded(wording),
        curves,
        timeLine,
        files);
  }

  /** Something that is told in words. */
  public Observation(String name, String text) {
    this(name, text, null, null, null, List.of());
  }

  /** Something that has rows and columns. */
  public Observation(String name, Grid grid) {
    this(name, grid.toString(), grid, null, null, List.of());
  }

  /** Something that is a picture of distributions. */
  public Observation(String name, String text, Curves curves) {
    this(name, text, null, curves, null, List.of());
  }

  /** Something that is a picture along time. */
  public Observation(String name, String text, TimeLine timeLine) {
    this(name, text, null, null, timeLine, List.of());
  }

  /** Something that stands in files. */
  public Observation(String name, String text, List<KeptFile> files) {
    this(name, text, null, null, null, files);
  }
}

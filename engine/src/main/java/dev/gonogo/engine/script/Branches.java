package dev.gonogo.engine.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which branches of {@code \if} are executed.
 *
 * <p>When a script is only read, a condition may be unknown: then each branch is read, and known is
 * what is the same after all of them.
 */
final class Branches {

  /** What a condition is. */
  enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
  }

  private final Variables variables;
  private boolean isAsking;
  private final Deque<Level> levels = new ArrayDeque<>();

  Branches(Variables variables) {
    this.variables = variables;
  }

  /** One {@code \if}. */
  private static final class Level {
    private final Place opened;
    private final boolean parentIsActive;
    private final List<Map<String, Value>> ends = new ArrayList<>();
    private @Nullable Map<String, Value> before;
    private boolean isActive;
    private boolean isTaken;
    private boolean hasElse;

    Level(Place opened, boolean parentIsActive) {
      this.opened = opened;
      this.parentIsActive = parentIsActive;
    }
  }

  /** Whether what comes next is executed, or may be. */
  boolean areActive() {
    return levels.isEmpty() || levels.element().isActive;
  }

  /** Whether variables are looked at: in what is executed, and in conditions that matter. */
  boolean lookAtVariables() {
    return areActive() || isAsking;
  }

  /** Whether the condition that comes next matters, though its place is not executed. */
  void asking(boolean asks) {
    isAsking = asks;
  }

  /** Whether what comes next is executed for sure. */
  boolean areCertain() {
    return levels.stream().allMatch(level -> level.isActive && level.before == null);
  }

  /** Whether the condition of an {@code \elif} matters. */
  boolean asksAgain() {
    return !levels.isEmpty() && levels.element().parentIsActive && !levels.element().isTaken;
  }

  /** Where the innermost one was opened; null where none is open. */
  @Nullable Place opened() {
    return levels.isEmpty() ? null : levels.element().opened;
  }

  void begin(Place place, Truth truth) {
    levels.push(new Level(place, areActive()));
    decide(levels.element(), truth);
  }

  private void decide(Level level, Truth truth) {
    if (truth == Truth.UNKNOWN && level.before == null) {
      level.before = variables.copy();
    }
    level.isActive = level.parentIsActive && !level.isTaken && truth != Truth.FALSE;
    level.isTaken |= truth == Truth.TRUE;
  }

  void otherwise(Place place, String command, Truth truth) {
    Level level = innermost(place, command);
    if (level.hasElse) {
      throw Problem.at(place, "\\%s after \\else: only \\endif can follow.".formatted(command));
    }
    endBranch(level);
    level.hasElse = command.equals("else");
    decide(level, truth);
  }

  void end(Place place) {
    Level level = innermost(place, "endif");
    endBranch(level);
    levels.pop();
    if (level.before != null) {
      if (!level.isTaken) {
        level.ends.add(level.before);
      }
      variables.merge(level.ends);
    }
  }

  private void endBranch(Level level) {
    if (level.before != null) {
      if (level.isActive) {
        level.ends.add(variables.copy());
      }
      variables.restore(level.before);
    }
  }

  private Level innermost(Place place, String command) {
    if (levels.isEmpty()) {
      throw Problem.at(
          place,
          "\\%s without an \\if before it in this file; take it away, or write the \\if."
              .formatted(command));
    }
    return levels.element();
  }
}

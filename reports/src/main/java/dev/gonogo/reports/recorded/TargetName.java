package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Stage;

/** What a run was on and when, told in words. */
public final class TargetName {
  private TargetName() {}

  /**
   * {@code production, before the deployment}; the target itself where it is staging.
   *
   * @param target as a run names it; the heading of a phase in it is a text of others
   */
  public static String of(String target) {
    return Stage.ofTarget(target).map(TargetName::of).orElse(target);
  }

  private static String of(Stage stage) {
    return switch (stage.when()) {
      case BEFORE -> "production, before the deployment";
      case AFTER -> "production, after \"%s\"".formatted(stage.phase());
      case ACCEPT -> "production, after the deployment";
    };
  }
}

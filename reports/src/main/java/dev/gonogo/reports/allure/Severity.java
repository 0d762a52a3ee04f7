package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.StepKind;

/** How much a step weighs when nothing else is known of it, in Allure's words. */
final class Severity {
  private Severity() {}

  /** Without the first a deployment cannot begin; after the second nobody knows where it left. */
  static String of(StepKind kind) {
    return switch (kind) {
      case READ, SETUP, SCRIPTS, DEPLOY, ROLLBACK, CONNECT, REHEARSAL, PROOF, VERDICT -> "blocker";
      case IDENTITY, DEPLOY_AGAIN, STOP_POINTS, DOWNTIME, TRAFFIC, DRIFT -> "critical";
      case ITEM, PROMISE -> "normal";
    };
  }
}

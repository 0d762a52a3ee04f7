package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.Status;

/** Our statuses in the four that Allure knows. */
final class AllureStatus {
  private AllureStatus() {}

  /**
   * Green is only what is proved or signed. What is accepted, or waits for something, is grey with
   * a category of its own: it must not look like what was proved.
   */
  static io.qameta.allure.model.Status of(Status status) {
    return switch (status) {
      case PASSED, SIGNED, REHEARSED -> io.qameta.allure.model.Status.PASSED;
      case FAILED, VACUOUS, UNDECIDED, UNBOUND, MISSING, STALE ->
          io.qameta.allure.model.Status.FAILED;
      case BROKEN -> io.qameta.allure.model.Status.BROKEN;
      case ACCEPTED, BLOCKED, PENDING, NOT_DUE, NOT_APPLICABLE ->
          io.qameta.allure.model.Status.SKIPPED;
    };
  }

  /** The message with our own word in front, where Allure's colour does not say it already. */
  static String message(Status status, String message) {
    return status == Status.PASSED ? message : status.word() + ": " + message;
  }
}

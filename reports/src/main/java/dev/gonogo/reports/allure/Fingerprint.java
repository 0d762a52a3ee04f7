package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of results that are the same however often a report is made. */
final class Fingerprint {
  private static final int DIGITS = 32;

  private Fingerprint() {}

  /** What a step is known by from run to run: never its line, nor where the checklist lies. */
  static String ofStep(RunStarted run, PlannedStep step) {
    return of(run.checklist() + "\n" + run.target() + "\n" + step.id());
  }

  /** One attempt at a step in one run. */
  static String ofAttempt(RunStarted run, PlannedStep step, int attempt) {
    String text = ofStep(run, step) + "\n" + run.at() + "\n" + run.process() + "\n" + attempt;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Which run this is of all. */
  static String ofRun(RunStarted run) {
    return of(run.checklist() + "\n" + run.target() + "\n" + run.at() + "\n" + run.process());
  }

  static String of(String text) {
    return Sha256.of(text).substring(0, DIGITS);
  }
}

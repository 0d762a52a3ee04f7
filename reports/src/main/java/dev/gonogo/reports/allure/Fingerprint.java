package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Names of results that are the same however often a report is made. */
final class Fingerprint {
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
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

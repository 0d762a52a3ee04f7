package dev.gonogo.reports.testing;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.recorded.RecordedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of a document, line by line, for tests of what is said of its lines. */
public final class DocumentRun {
  private final String text;
  private final String target;
  private final List<PlannedStep> plan = new ArrayList<>();
  private final List<EvidenceRecord> records = new ArrayList<>();

  public DocumentRun(String text, String target) {
    this.text = text;
    this.target = target;
  }

  /** A line with an outcome. */
  public DocumentRun line(int number, Status status, String message) {
    return line(number, Outcome.of(status, message), null, null);
  }

  /** A line that is in the plan and was not run. */
  public DocumentRun notRun(int number) {
    return line(number, null, null, null);
  }

  /** A line that somebody has to sign. */
  public DocumentRun pending(int number, String signer) {
    return line(number, Outcome.of(Status.PENDING, "awaits " + signer), signer, null);
  }

  /** A line that counts only later. */
  public DocumentRun notDue(int number, Instant due) {
    return line(number, Outcome.of(Status.NOT_DUE, "later"), null, due);
  }

  /** A line that somebody has signed. */
  public DocumentRun signed(int number, String name, String role, @Nullable LocalDate until) {
    line(number, Outcome.of(Status.SIGNED, "signed by " + name), role, null);
    return signature(number, name, role, until, true, "valid");
  }

  /** The signature of a line that is planned already. */
  public DocumentRun signature(
      int number,
      String name,
      String role,
      @Nullable LocalDate until,
      boolean valid,
      String judgement) {
    Instant at = Instant.parse("2026-11-20T09:30:00Z");
    records.add(
        new SignatureRead(
            "line " + number, name, role, at, until, "", List.of(), "1a2b3c4", valid, judgement));
    return this;
  }

  /** A line that is checked after each step of a phase: what came of it after one of them. */
  public DocumentRun after(String step, int number, Status status, String message) {
    String id = "line " + number + " after " + step;
    plan.add(
        new PlannedStep(
            id, StepKind.ITEM, null, false, "Claim (" + step + ")", "checklist.md", number));
    records.add(new StepFinished(id, Outcome.of(status, message), Duration.ZERO));
    return this;
  }

  private DocumentRun line(
      int number, @Nullable Outcome outcome, @Nullable String signer, @Nullable Instant due) {
    String id = "line " + number;
    plan.add(
        new PlannedStep(
            id, StepKind.ITEM, null, false, "Claim", "checklist.md", number, signer, due));
    if (outcome != null) {
      records.add(new StepFinished(id, outcome, Duration.ZERO));
    }
    return this;
  }

  /** The run as reports read it. */
  public RecordedRun run() {
    Recording recording =
        new Recording(
                new RunStarted(
                    "mued-lms",
                    target,
                    Gate.SIGN_OFF,
                    Instant.parse("2026-11-21T02:00:00Z"),
                    "4711",
                    "22abdecf138ed1a08b69a8497f6cb520",
                    "0.1.0",
                    "c366e6fc6454ebed2fdf1192fc9e2ac181b24af7-dirty",
                    null,
                    plan))
            .read(new DocumentRead("checklist.md", text));
    records.forEach(recording::read);
    return recording.run();
  }
}

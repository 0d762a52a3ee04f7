package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan as it is recorded before anything runs.
 *
 * @param id stable text such as {@code [checklist:a]/[phase:b]/[step:c]}; never holds a line number
 * @param kind what the step does
 * @param group the phase or heading it belongs to, as people call it; null directly under the
 *     checklist
 * @param phase whether the group is a phase of the deployment
 * @param title the line of the document, or what the step does
 * @param file the file to open to see why this step is in the plan
 * @param line its line, from 1
 * @param signer who has to sign it, such as {@code release manager}; null where nobody does
 * @param due from when on it counts; null where it always does
 */
public record PlannedStep(
    String id,
    StepKind kind,
    @Nullable String group,
    boolean phase,
    String title,
    String file,
    int line,
    @Nullable String signer,
    @Nullable Instant due) {

  /** Checks the required components. */
  public PlannedStep {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    requireNonNull(file, "file");
  }

  /** A step that nobody signs, and that always counts. */
  public PlannedStep(
      String id,
      StepKind kind,
      @Nullable String group,
      boolean phase,
      String title,
      String file,
      int line) {
    this(id, kind, group, phase, title, file, line, null, null);
  }

  /** The same step, to be signed by somebody, or to count only later. */
  public PlannedStep with(@Nullable String signedBy, @Nullable Instant dueFrom) {
    return new PlannedStep(id, kind, group, phase, title, file, line, signedBy, dueFrom);
  }

  /** {@code file:line}, to click on. */
  public String source() {
    return file + ":" + line;
  }
}

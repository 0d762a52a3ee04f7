package dev.gonogo.engine.evidence;

import static java.util.Objects.requireNonNull;

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
 */
public record PlannedStep(
    String id,
    StepKind kind,
    @Nullable String group,
    boolean phase,
    String title,
    String file,
    int line) {

  /** Checks the required components. */
  public PlannedStep {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(title, "title");
    requireNonNull(file, "file");
  }

  /** {@code file:line}, to click on. */
  public String source() {
    return file + ":" + line;
  }
}

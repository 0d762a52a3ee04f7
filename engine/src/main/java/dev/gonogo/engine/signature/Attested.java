package dev.gonogo.engine.signature;

import dev.gonogo.engine.yaml.Doc;

/** What a signature says of a line. */
public enum Attested {
  /** The line is true. */
  @Doc("The line is true.")
  DONE,
  /** The line does not apply to this deployment. */
  @Doc("The line does not apply to this deployment; the reason says why.")
  NOT_APPLICABLE,
  /** What the same line was signed with before does not hold any more. */
  @Doc("What was signed before does not hold any more.")
  WITHDRAWN
}

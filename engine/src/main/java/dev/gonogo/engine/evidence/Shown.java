package dev.gonogo.engine.evidence;

/** How a test shows a status, in the terms of the JUnit Platform. */
public enum Shown {
  /** The test succeeds. */
  SUCCESSFUL,
  /** The test fails with an assertion error: the world is not as the checklist says. */
  FAILED,
  /** The test fails with any other error: it could not be judged. */
  ERROR,
  /** The test starts and is given up: not green, not red. */
  ABORTED,
  /** The test is never started. */
  SKIPPED
}

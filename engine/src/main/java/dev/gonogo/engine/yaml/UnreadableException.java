package dev.gonogo.engine.yaml;

/** Ends the reading of a source that cannot be read to its end. Never leaves this room. */
final class UnreadableException extends RuntimeException {

  private final transient Problem problem;

  UnreadableException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  UnreadableException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

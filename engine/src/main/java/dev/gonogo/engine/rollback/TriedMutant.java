package dev.gonogo.engine.rollback;

/**
 * What came of one mutated rollback.
 *
 * @param text the mutant: place and mistake
 * @param notice whether anybody would notice
 * @param how how it was noticed, or why it need not be; empty where nobody would notice
 */
public record TriedMutant(String text, Notice notice, String how) {

  /** Whether anybody would notice a mutant. */
  public enum Notice {
    /** Something is not as before, or the script ends with an error that it had not before. */
    NOTICED,
    /** The same comes of it, because nothing depends on what was changed. */
    EQUIVALENT,
    /** The same comes of it. */
    UNNOTICED
  }
}

package dev.gonogo.engine.evidence;

/**
 * Hears every record of a run after it was written, found by {@link java.util.ServiceLoader}.
 *
 * <p>This is how reports appear wherever their module is on the class path. An observer only
 * listens: it cannot change an outcome, and what it throws ends the run.
 */
public interface Observer {

  /**
   * Called in the thread of the run, in the order of the records.
   *
   * @param record what was written
   * @param folder where all of it can be read again
   */
  void observe(EvidenceRecord record, EvidenceFolder folder);
}

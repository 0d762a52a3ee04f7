package dev.gonogo.engine.evidence;

/** What a status does at a gate. */
public enum Effect {
  /** It lets the run pass. */
  OK,
  /** It stops the run: the word is NO-GO. */
  STOPS,
  /** It stops the run where an earlier step failed, not where something was not given. */
  STOPS_AFTER_A_FAILURE,
  /** It cannot occur at this gate; where it does nevertheless, it stops the run. */
  NEVER
}

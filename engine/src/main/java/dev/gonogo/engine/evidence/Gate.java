package dev.gonogo.engine.evidence;

/** How strictly a run is judged, {@code -Dgonogo.gate}. */
public enum Gate {
  /** While a checklist is being written: fails no test, and the word is always NO-GO (draft). */
  DRAFT("draft"),
  /** Before the sign-off: signatures may still be missing. */
  REHEARSAL("rehearsal"),
  /** Every line must be proved or signed. */
  SIGN_OFF("sign-off");

  private final String word;

  Gate(String word) {
    this.word = word;
  }

  /** The word that selects this gate. */
  public String word() {
    return word;
  }
}

package dev.gonogo.engine.evidence;

/** The one word of a verdict. */
public enum Word {
  /** The whole plan was rehearsed on staging and nothing stops it. */
  REHEARSED("REHEARSED"),
  /** Production is as rehearsed before the deployment, and everything is ready: start. */
  GO_START("GO (start)"),
  /** Production is as rehearsed after a phase: go on. */
  GO_CONTINUE("GO (continue)"),
  /** Production is as rehearsed at the end: accept it. */
  GO_ACCEPT("GO (accept)"),
  /** Something stops the deployment, or the run did not end. */
  NO_GO("NO-GO"),
  /** A run under the draft gate, whatever it found. */
  NO_GO_DRAFT("NO-GO (draft)"),
  /** Nothing stops it, but not every step of the plan was run. */
  PARTIAL("PARTIAL");

  private final String text;

  Word(String text) {
    this.text = text;
  }

  /** The word of a run at this gate that nothing can help any more. */
  static Word noGo(Gate gate) {
    return gate == Gate.DRAFT ? NO_GO_DRAFT : NO_GO;
  }

  /** The word as it is printed and stored. */
  public String text() {
    return text;
  }
}

package dev.gonogo.engine.evidence;

/** What a step of the plan does. */
public enum StepKind {
  /** Reads the document, the spec file and the settings; only planned where they have problems. */
  READ,
  /** Starts the server and brings it to the state before the deployment. */
  SETUP,
  /** Has the server parse every script of the deployment, before any of them is run. */
  SCRIPTS,
  /** Runs one script of a phase. */
  DEPLOY,
  /** Judges one line of the document. */
  ITEM,
  /** Does what the application does, with and without the deployment. */
  TRAFFIC,
  /** Runs one rollback script of a phase. */
  ROLLBACK,
  /** Compares the rolled back cluster with a control copy without the deployment. */
  IDENTITY,
  /** Deploys the phase a second time and compares with the first. */
  DEPLOY_AGAIN,
  /** Rolls back from wherever the deployment can stop, and compares. */
  STOP_POINTS,
  /**
   * Deploys and rolls back while the application's traffic goes on, and measures what it misses.
   */
  DOWNTIME,
  /** Compares measured times with promised ones. */
  PROMISE,
  /** Connects to production and finds out who it is, and what the login may do. */
  CONNECT,
  /** Looks whether this content was rehearsed. */
  REHEARSAL,
  /** Compares production with the state that was rehearsed. */
  DRIFT,
  /** Sums up what says that nothing was written. */
  PROOF,
  /** Gives the word; always the last step. */
  VERDICT;

  /** The word for people: lower case, spaces. */
  public String word() {
    return Words.of(this);
  }
}

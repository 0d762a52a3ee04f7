package dev.gonogo.engine.check;

import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;

/** What a check that puts load on servers is handed: servers of a rehearsal, never others. */
public interface LoadSite {

  /** Starts a server in the state that the line speaks of; the caller closes it. */
  Staging start();

  /**
   * Starts a server in the state before the phase of the line, or before the deployment where the
   * line stands outside of phases; the caller closes it.
   */
  Staging startEarlier();

  /** What the application does. */
  Transactions transactions();

  /** What the spec file says of the application. */
  Application application();

  /**
   * What a run has to be told so that it may take the time that an answer needs; a run that was not
   * told may spend a few seconds on it.
   */
  boolean isShort();

  /** A folder beside the evidence, for files that are too large to stand in it; empty at first. */
  Path folder();

  /** A folder that outlives the run, for what is costly to make. */
  Path workspace();

  /** Tells those who wait what is going on. */
  void tell(String progress);
}

package dev.gonogo.engine.check;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.script.ScriptWatch;
import dev.gonogo.engine.staging.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Sees what users would see of a deployment: found by {@link java.util.ServiceLoader}.
 *
 * <p>It puts the application's traffic on a server while somebody else deploys there and rolls
 * back.
 */
public interface Witness {

  /**
   * Begins to watch, and returns when the traffic flows.
   *
   * @throws SQLException where the server refuses a session
   * @throws IOException where what is measured cannot be kept
   * @throws InterruptedException where the run is cancelled
   */
  Watching begin(Scene scene) throws SQLException, IOException, InterruptedException;

  /**
   * What is watched.
   *
   * @param staging a server of its own, in the state before the deployment
   * @param transactions what the application does
   * @param longest how long a request may take, and the application may not work
   * @param folder a folder beside the evidence for files, empty
   * @param workspace a folder that outlives the run, for what is costly to make
   * @param progress is told what takes long
   */
  record Scene(
      Staging staging,
      Transactions transactions,
      Duration longest,
      Path folder,
      Path workspace,
      Consumer<String> progress) {}

  /** Somebody who is watching; used by the thread that deploys. */
  interface Watching extends AutoCloseable {

    /** Is told of every statement of the scripts from here on: those of one part of the scene. */
    ScriptWatch during(Part part) throws InterruptedException;

    /** Ends the traffic and tells what was seen. */
    Sight end() throws SQLException, IOException, InterruptedException;

    /** Ends the traffic, where {@link #end} has not. */
    @Override
    void close();
  }

  /**
   * What was seen.
   *
   * @param isDisturbed whether nothing could be judged because the machine was too busy: another
   *     time it may say more
   */
  record Sight(Outcome outcome, boolean isDisturbed) {}

  /** The parts of a scene. */
  enum Part {
    /** Deploying. */
    DEPLOY,
    /** Rolling back. */
    ROLLBACK
  }
}

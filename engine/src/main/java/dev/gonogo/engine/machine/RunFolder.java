package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one run, alive while this process holds the lock on a file in it.
 *
 * <p>The folder itself is ours; the servers' user owns folders inside it, into which we never
 * write.
 */
record RunFolder(Path folder, FileChannel lock) {

  /** Removes it with everything in it; no process may work there any more. */
  void end() {
    try {
      // Under its new name nobody looks for a lock in it, or makes one, while it is being removed.
      Path ended = folder.resolveSibling(Runs.ENDED + folder.getFileName());
      Removal.remove(Files.move(folder, ended));
      lock.close();
    } catch (IOException exception) {
      throw new StagingException(folder + " cannot be given up", exception);
    }
  }
}

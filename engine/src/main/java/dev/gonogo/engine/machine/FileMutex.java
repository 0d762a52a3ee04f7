package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one at a time work on what several processes share: whoever else comes waits, in this
 * process or another; the system lets the next one in however a process ends.
 */
public final class FileMutex {

  /** What is done alone. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    T run() throws IOException;
  }

  private FileMutex() {}

  /**
   * Does something while nobody else has this file.
   *
   * <p>The lock of a file is a whole JVM's, so its threads need another one: work for other files
   * waits too, and none may begin within another.
   *
   * @param file made where there is none, in a folder that exists; nothing is written into it, and
   *     it stays
   */
  public static synchronized <T> T alone(Path file, Work<T> work) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (!held.isValid()) {
        throw new IOException("the lock on " + file + " was lost");
      }
      return work.run();
    }
  }
}

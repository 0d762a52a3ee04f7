package dev.gonogo.engine.staging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one run with all its servers, alive until it is closed or the JVM ends.
 *
 * <p>The folder itself is ours; the server's user owns folders inside it, into which we never
 * write.
 */
final class Run implements AutoCloseable {

  private final Path folder;
  private final FileChannel lock;
  private final List<Server> servers = new ArrayList<>();
  private final Thread hook = new Thread(this::end, "gonogo-staging-end");
  private int folders;
  private boolean closed;

  Run(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Path folder() {
    return folder;
  }

  /** A new folder that only the server's user can see into. */
  synchronized Path folderFor(ServerUser user, String purpose) {
    try {
      folders++;
      Path created = Folders.create(folder.resolve(purpose + "-" + folders), Folders.PRIVATE);
      user.own(created);
      return created;
    } catch (IOException exception) {
      throw new StagingException("no folder can be made in " + folder, exception);
    }
  }

  /** Has this server end together with the run. */
  synchronized void add(Server server) {
    if (closed) {
      throw new StagingException("the staging server is closed.");
    }
    servers.add(server);
  }

  /** Removes a server that was killed, with its data. */
  synchronized void discard(Server server) {
    if (servers.remove(server)) {
      Removal.remove(server.data().resolveSibling(".").normalize());
      Removal.remove(server.log().file());
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exception) {
      // The JVM is shutting down and has started the hook, which finds that all is done.
      return;
    }
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      servers.forEach(Server::kill);
      // Under its new name nobody looks for a lock in it, or makes one, while it is being removed.
      Path ended = folder.resolveSibling(Runs.ENDED + folder.getFileName());
      Removal.remove(Files.move(folder, ended));
      lock.close();
    } catch (IOException exception) {
      throw new StagingException(folder + " cannot be given up", exception);
    }
  }
}

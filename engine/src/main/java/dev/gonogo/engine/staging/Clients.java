package dev.gonogo.engine.staging;

import dev.gonogo.engine.staging.Command.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs of this machine that log in to staging servers, such as pg_dump, and a folder for what
 * they write; the folder is gone when closed.
 *
 * <p>They are run by the server's user, find everything about the login in their environment, where
 * no other user sees the password, and are never asked anything.
 */
public final class Clients implements AutoCloseable {

  private final ServerUser user;
  private final Path folder;

  Clients(Cluster cluster) {
    this.user = cluster.user();
    this.folder = cluster.run().folderFor(user, "clients");
  }

  /**
   * What a program left behind.
   *
   * @param succeeded whether it ended, and with exit code 0
   * @param text its standard output and error, stripped
   */
  public record Ran(boolean succeeded, String text) {}

  /** A file of this name in the folder, which need not be there. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Runs a program that logs in nowhere.
   *
   * @param command its path and arguments
   * @param limit how long it may take
   */
  public Ran run(List<String> command, Duration limit) {
    return run(command, Map.of(), limit);
  }

  /**
   * Runs a program that logs in to a server.
   *
   * @param role empty for the superuser
   */
  public Ran run(
      List<String> command, Staging on, Optional<String> role, String database, Duration limit) {
    return run(command, on.environment(role.orElse(Login.SUPERUSER), database), limit);
  }

  private Ran run(List<String> command, Map<String, String> environment, Duration limit) {
    Output output = Command.run(user.command(command), environment, limit);
    return new Ran(output.succeeded(), output.text());
  }

  @Override
  public void close() {
    Removal.remove(folder);
  }
}

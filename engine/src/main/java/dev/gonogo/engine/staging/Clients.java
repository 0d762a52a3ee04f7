package dev.gonogo.engine.staging;

import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs of one machine that log in to staging servers, such as pg_dump, and a folder for what
 * they write; the folder is gone when closed.
 *
 * <p>They find everything about the login in their environment, where no other user sees the
 * password, and are never asked anything.
 */
public final class Clients implements AutoCloseable {

  private final Workplace workplace;
  private final boolean besideServers;
  private final Path folder;

  Clients(Workplace workplace, boolean besideServers) {
    this.workplace = workplace;
    this.besideServers = besideServers;
    this.folder = workplace.folderFor("clients");
  }

  /** Where programs are looked for: folders with colons between them; empty for the usual ones. */
  public String searchPath() {
    return workplace.searchPath();
  }

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
  public Output run(List<String> command, Duration limit) {
    return run(command, Map.of(), limit);
  }

  /**
   * Runs a program that logs in to a server.
   *
   * @param role empty for the superuser
   */
  public Output run(
      List<String> command, Staging on, Optional<String> role, String database, Duration limit) {
    return run(
        command, on.environment(role.orElse(Login.SUPERUSER), database, besideServers), limit);
  }

  private Output run(List<String> command, Map<String, String> environment, Duration limit) {
    return workplace.run(command, environment, limit);
  }

  @Override
  public void close() {
    workplace.remove(folder);
  }
}

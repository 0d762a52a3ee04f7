package dev.gonogo.engine.machine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Folders that are ours alone, below folders that everybody may write to. */
final class Folders {

  /** Others may pass through to what they own inside, and see nothing else. */
  static final String PASSABLE = "rwx--x--x";

  static final String PRIVATE = "rwx------";
  static final String READABLE = "rwxr-xr-x";

  private Folders() {}

  /** The name of our folder below {@code /tmp} and {@code /dev/shm}: one for each user. */
  static String ours() {
    return "gonogo-" + System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9_.-]", "_");
  }

  /** Creates one folder with exactly these permissions, whatever the umask. */
  static Path create(Path folder, String permissions) throws IOException {
    Files.createDirectory(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  /**
   * Creates our folder below a shared one, or takes it as it is.
   *
   * @throws StagingException when somebody else has put it there, or may write into it
   */
  static Path secure(Path folder, String permissions) throws IOException {
    try {
      return create(folder, permissions);
    } catch (FileAlreadyExistsException exception) {
      return verified(folder, exception);
    }
  }

  /** This folder, or one of ours below /tmp where the server's user cannot enter it. */
  static Path reachable(Path folder, ServerUser user) throws IOException {
    if (user.reaches(Files.createDirectories(folder))) {
      return folder;
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    return secure(temporary.resolve(ours()), READABLE);
  }

  /** For files that hold what others must not read. */
  static FileAttribute<Set<PosixFilePermission>> onlyOwner() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }

  private static Path verified(Path folder, IOException cause) throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Set<PosixFilePermission> permissions = found.permissions();
    if (!found.isDirectory()
        || !found.owner().equals(ourselves())
        || permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new StagingException(
          "%s belongs to %s with %s: it must be a folder that only you can write. Remove it."
              .formatted(
                  folder, found.owner().getName(), PosixFilePermissions.toString(permissions)),
          cause);
    }
    return folder;
  }

  private static UserPrincipal ourselves() throws IOException {
    Path probe = Files.createTempFile("gonogo", null);
    try {
      return Files.getOwner(probe);
    } finally {
      Files.delete(probe);
    }
  }
}

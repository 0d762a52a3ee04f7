package dev.gonogo.engine.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A certificate that signs itself, and its key, in PEM.
 *
 * @param certificate the content of a file
 * @param key the content of a file
 */
record ServerCertificate(String certificate, String key) {
  private static final String PASSWORD = "of-no-secret";

  /** A new one for this name, by the JDK's own program. */
  static ServerCertificate create(String host) {
    try {
      Path folder = Files.createTempDirectory("gonogo-certificate");
      Path file = folder.resolve("store");
      try {
        keytool(host, file);
        return read(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException | GeneralSecurityException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static void keytool(String host, Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + host,
                    "-ext",
                    "SAN=dns:" + host,
                    "-validity",
                    "2",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static ServerCertificate read(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file)) {
      store.load(stream, PASSWORD.toCharArray());
    }
    return new ServerCertificate(
        pem("CERTIFICATE", store.getCertificate("server").getEncoded()),
        pem(
            "PRIVATE KEY",
            Objects.requireNonNull(store.getKey("server", PASSWORD.toCharArray())).getEncoded()));
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
  }
}

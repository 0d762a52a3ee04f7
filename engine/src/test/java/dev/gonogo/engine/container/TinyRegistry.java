package dev.gonogo.engine.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A registry on this machine with one image, {@code tiny:1}, that has no files and no ports. */
final class TinyRegistry implements AutoCloseable {
  /** The first byte of a greeting in TLS. */
  private static final int TLS = 0x16;

  private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";

  private final ServerSocket server;
  private final String manifest;
  private final Map<String, byte[]> blobs;

  TinyRegistry() throws IOException {
    byte[] layer = new byte[1_024]; // An archive without entries.
    byte[] config =
        """
        {"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["%s"]}}"""
            .formatted(digest(layer))
            .getBytes(StandardCharsets.UTF_8);
    manifest =
        """
        {"schemaVersion":2,"mediaType":"%s",
        "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":%d,"digest":"%s"},
        "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar","size":%d,"digest":"%s"}]}"""
            .formatted(MANIFEST, config.length, digest(config), layer.length, digest(layer));
    blobs = Map.of(digest(config), config, digest(layer), layer);
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "tiny-registry");
    thread.setDaemon(true);
    thread.start();
  }

  String image() {
    return "localhost:" + server.getLocalPort() + "/tiny:1";
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        answer(client);
      } catch (IOException closed) {
        // By us, or by a client that heard enough.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    request.mark(1);
    if (request.read() == TLS) {
      return; // The engine comes back without.
    }
    request.reset();
    String[] line = String.valueOf(request.readLine()).split(" ", 3);
    for (String header = request.readLine();
        header != null && !header.isEmpty();
        header = request.readLine()) {}
    boolean isManifest = line[1].startsWith("/v2/tiny/manifests/");
    byte[] body =
        isManifest
            ? manifest.getBytes(StandardCharsets.UTF_8)
            : blobs.getOrDefault(line[1].replaceFirst(".*/", ""), new byte[] {' '});
    String head =
        """
        HTTP/1.1 200 OK
        Content-Type: %s
        Docker-Content-Digest: %s
        Content-Length: %d
        Connection: close

        """
            .formatted(
                isManifest ? MANIFEST : "application/octet-stream", digest(body), body.length);
    client.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    if (!line[0].equals("HEAD")) {
      client.getOutputStream().write(body);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

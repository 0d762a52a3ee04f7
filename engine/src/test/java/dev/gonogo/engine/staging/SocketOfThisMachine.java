package dev.gonogo.engine.staging;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passes a file's connections on to a port, as engines listen: what is asked there differs. */
final class SocketOfThisMachine implements AutoCloseable {
  private final Path file;
  private final ServerSocketChannel server;
  private final InetSocketAddress port;

  SocketOfThisMachine(Path folder, String address) throws IOException {
    URI engine = URI.create(address);
    port = new InetSocketAddress(engine.getHost(), engine.getPort());
    file = folder.resolve("engine.sock");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(file));
    background(this::accept);
  }

  String address() {
    return "unix://" + file;
  }

  private void accept() throws IOException {
    while (server.isOpen()) {
      SocketChannel asking = server.accept();
      SocketChannel answering = SocketChannel.open(port);
      background(() -> pass(asking, answering));
      background(() -> pass(answering, asking));
    }
  }

  private static void pass(SocketChannel from, SocketChannel to) throws IOException {
    try (from;
        to) {
      ByteBuffer bytes = ByteBuffer.allocate(65_536);
      while (from.read(bytes) >= 0) {
        bytes.flip();
        while (bytes.hasRemaining()) {
          to.write(bytes);
        }
        bytes.clear();
      }
    }
  }

  private static void background(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // Either side has ended.
                return;
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(file);
  }
}

package dev.gonogo.engine.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/**
 * Free ports of the loopback address.
 *
 * <p>Taken below the range from which systems give ports to outgoing connections: a server that is
 * stopped for a moment then finds its port still free.
 */
final class Ports implements IntSupplier {

  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 100;

  @Override
  public int getAsInt() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StagingException(
        "no free port was found between %d and %d of 127.0.0.1.".formatted(FIRST, LAST));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException exception) {
      return false;
    }
  }
}

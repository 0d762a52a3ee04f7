package dev.gonogo.engine.service;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a service whether it is healthy, as somebody outside of its container would. */
final class Probe {
  private static final int MILLISECONDS_TO_CONNECT = 1_000;

  /** The engine accepts for the container, and hangs up at once where nobody listens there. */
  private static final int MILLISECONDS_TO_HANG_UP = 100;

  /** And on a busy machine a little later: nobody is taken for healthy who was not asked twice. */
  private static final int MILLISECONDS_ON_A_BUSY_MACHINE = 500;

  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private final ServiceContainer container;
  private final Map<Integer, InetSocketAddress> addresses;

  Probe(ServiceContainer container) {
    this.container = container;
    this.addresses = container.addresses();
  }

  /**
   * What is still missing; empty where it is healthy.
   *
   * @param left how long an answer may take at most
   */
  Optional<String> complaint(Duration left) throws InterruptedException {
    Health health = container.planned().request().health();
    if (health instanceof Health.Listening listening) {
      return silent(listening.port().map(List::of).orElse(container.planned().ports()));
    }
    if (health instanceof Health.Answering answering) {
      Duration limit = left.compareTo(TO_ANSWER) < 0 ? left : TO_ANSWER;
      return other(answering, Math.max(1, (int) limit.toMillis()));
    }
    if (health instanceof Health.Succeeding succeeding) {
      return container.complaint(succeeding.command(), left);
    }
    return container.log().hasSeen() ? Optional.empty() : Optional.of("there is none");
  }

  private Optional<String> silent(Collection<Integer> ports) {
    return ports.stream()
        .filter(port -> !listens(port))
        .findFirst()
        .map("nobody listens on port %d"::formatted);
  }

  private boolean listens(int port) {
    InetSocketAddress address = addresses.get(port);
    return address != null
        && staysOpen(address, MILLISECONDS_TO_HANG_UP)
        && staysOpen(address, MILLISECONDS_ON_A_BUSY_MACHINE);
  }

  private static boolean staysOpen(InetSocketAddress address, int milliseconds) {
    try (Socket socket = new Socket()) {
      socket.connect(address, MILLISECONDS_TO_CONNECT);
      socket.setSoTimeout(milliseconds);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException waitsForUs) {
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private Optional<String> other(Health.Answering wanted, int milliseconds) {
    int port = wanted.port().orElse(container.planned().ports().get(0));
    InetSocketAddress address = addresses.get(port);
    if (address == null) {
      return Optional.of("nobody listens on port %d".formatted(port));
    }
    try {
      int status = status(address, wanted.path(), milliseconds);
      return status == wanted.status()
          ? Optional.empty()
          : Optional.of("it answered with status %d".formatted(status));
    } catch (IOException exception) {
      return Optional.of("it did not answer");
    }
  }

  private static int status(InetSocketAddress address, String path, int milliseconds)
      throws IOException {
    URI uri =
        URI.create("http://%s:%d%s".formatted(address.getHostString(), address.getPort(), path));
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    try {
      connection.setConnectTimeout(MILLISECONDS_TO_CONNECT);
      connection.setReadTimeout(milliseconds);
      connection.setInstanceFollowRedirects(false);
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}

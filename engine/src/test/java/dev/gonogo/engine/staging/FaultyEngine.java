package dev.gonogo.engine.staging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A container engine that answers as far as a test wants, and then not at all. */
final class FaultyEngine implements AutoCloseable {

  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  /**
   * Starts one that has no image.
   *
   * @param pull what it answers when one is to be pulled, status and body; empty for nothing ever
   * @param hangs whether it answers nothing at all
   */
  FaultyEngine(String pull, boolean hangs) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
          asked.add(path);
          if (hangs || (path.equals("/images/create") && pull.isEmpty())) {
            hang();
          } else if (path.equals("/images/create")) {
            answer(exchange, Integer.parseInt(pull.substring(0, 3)), pull.substring(4));
          } else if (path.startsWith("/images/") || path.startsWith("/networks/")) {
            answer(exchange, 404, "{\"message\":\"No such thing\"}");
          } else {
            answer(
                exchange,
                200,
                "{\"OSType\":\"linux\",\"Version\":\"99.1\",\"ApiVersion\":\"1.44\"}");
          }
        });
    server.start();
  }

  /** What it was asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  String address() {
    return "tcp://127.0.0.1:" + server.getAddress().getPort();
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}

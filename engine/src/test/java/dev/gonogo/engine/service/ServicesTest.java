package dev.gonogo.engine.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services that start: where they are, what they know of each other, what is left of them. */
@NeedsDockerEngine
class ServicesTest {
  private static final ServiceRequest REDIS =
      new ServiceRequest(
          "redis",
          "redis:7",
          List.of(),
          Map.of(),
          List.of(),
          new Health.Listening(Optional.empty()),
          Duration.ofSeconds(20));

  private static final ServiceRequest APPLICATION =
      new ServiceRequest(
          "web-app",
          "alpine:3.17",
          List.of(
              "sh",
              "-c",
              """
              mkdir /www
              env > /www/env
              echo "got $DATABASE"
              ping -c 1 -W 5 database > /www/ping && ping -c 1 -W 5 redis >> /www/ping
              httpd -p 9000 -h /www
              exec httpd -f -p 8080 -h /www
              """),
          Map.of(
              "DATABASE", "${DATABASE_URL}",
              "CACHE", "${REDIS_HOST}:${REDIS_PORT}",
              "ADMIN", "${WEB_APP_HOST}:${WEB_APP_PORT_9000}",
              "AS_IT_IS", "$${REDIS_HOST} $5"),
          List.of(8080, 9000),
          new Health.Answering("/env", Optional.empty(), 200),
          Duration.ofSeconds(20));

  private static final ServiceRequest WORKER =
      new ServiceRequest(
          "worker",
          "alpine:3.17",
          List.of("sh", "-c", "echo worker is ready; exec sleep 600"),
          Map.of(),
          List.of(),
          new Health.Logged(Pattern.compile("is rea")),
          Duration.ofSeconds(20));

  private static DatabaseContainer database;

  @BeforeAll
  static void start() {
    database = new DatabaseContainer();
  }

  @AfterAll
  static void end() {
    database.close();
  }

  @Test
  void are_healthy_know_each_other_and_leave_nothing_behind() throws Exception {
    List<String> progress = new ArrayList<>();
    Services services =
        Services.start(List.of(REDIS, APPLICATION, WORKER), database.beside(), progress::add);
    try (services) {
      assertThat(progress.get(0)).isEqualTo("starting services redis, web-app, worker");
      assertThat(progress.subList(1, progress.size()))
          .extracting(line -> line.replaceFirst("[0-9]+\\.[0-9] s$", "… s"))
          .containsExactlyInAnyOrder(
              "service redis is healthy after … s",
              "service web-app is healthy after … s",
              "service worker is healthy after … s");

      InetSocketAddress redis = address(services, "redis", 6379);
      InetSocketAddress application = address(services, "web-app", 8080);
      InetSocketAddress admin = address(services, "web-app", 9000);
      assertThat(services.addresses().get("worker")).isEmpty();
      assertThat(services.variables())
          .containsExactly(
              Map.entry("REDIS_HOST", redis.getHostString()),
              Map.entry("REDIS_PORT", String.valueOf(redis.getPort())),
              Map.entry("WEB_APP_HOST", application.getHostString()),
              Map.entry("WEB_APP_PORT", String.valueOf(application.getPort())),
              Map.entry("WEB_APP_PORT_8080", String.valueOf(application.getPort())),
              Map.entry("WEB_APP_PORT_9000", String.valueOf(admin.getPort())));
      assertThat(ping(redis)).isEqualTo("+PONG");
      assertThat(get(application, "/env").lines())
          .contains(
              "DATABASE=postgresql://app:swordfish@database:5432/staging",
              "CACHE=redis:6379",
              "ADMIN=web-app:9000",
              "AS_IT_IS=${REDIS_HOST} $5");
      assertThat(get(admin, "/ping")).contains("PING database", "PING redis");

      assertThat(services.logs()).containsOnlyKeys("redis", "web-app", "worker");
      assertThat(services.logs().get("worker")).isEqualTo("worker is ready");
      assertThat(services.logs().get("web-app"))
          .isEqualTo("got postgresql://app:***@database:5432/staging");
      bound();
    }

    assertThat(database.services()).isEmpty();
    assertThat(database.networks()).isEmpty();
    assertThat(services.logs().get("worker")).isEqualTo("worker is ready");
    services.close();
  }

  private static InetSocketAddress address(Services services, String name, int port) {
    return requireNonNull(services.addresses().getOrDefault(name, Map.of()).get(port));
  }

  /** Nobody in the neighbourhood can reach what is on this machine for a rehearsal. */
  private static void bound() {
    if (DatabaseContainer.ENGINE.isLocal()) {
      assertThat(database.services())
          .flatExtracting(container -> List.of(container.getPorts()))
          .extracting(port -> port.getIp())
          .hasSize(3)
          .containsOnly("127.0.0.1");
    }
  }

  private static String ping(InetSocketAddress redis) throws IOException {
    try (Socket socket = new Socket(redis.getHostString(), redis.getPort())) {
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readNBytes(5), StandardCharsets.UTF_8);
    }
  }

  private static String get(InetSocketAddress address, String path) throws IOException {
    URI uri = URI.create("http://" + address.getHostString() + ":" + address.getPort() + path);
    try (InputStream body = uri.toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

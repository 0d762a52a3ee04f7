package dev.gonogo.engine.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Services that do not start: each says which it is, what was waited for, and how its log ends. */
@NeedsDockerEngine
class FailingServicesTest {
  private static final Health LISTENING = new Health.Listening(Optional.empty());

  private static DatabaseContainer database;

  @BeforeAll
  static void start() {
    database = new DatabaseContainer();
  }

  @AfterAll
  static void end() {
    assertThat(database.services()).isEmpty();
    assertThat(database.networks()).isEmpty();
    database.close();
  }

  @Test
  void say_what_was_waited_for_and_how_their_log_ends() {
    Health command = new Health.Succeeding(List.of("sh", "-c", "echo still cold; exit 4"));
    String web = "httpd -f -p 8080";

    assertThat(
            messages(
                shell("a", "echo no configuration; exit 3", LISTENING, 8080),
                shell("b", "exit 0", new Health.Logged(Pattern.compile("ready")), 8080),
                shell("c", "echo $PASSWORD; exec sleep 600", LISTENING, 8080),
                shell(
                    "d", "for i in $(seq 25); do echo line $i; done; exec sleep 600", LISTENING, 1),
                shell("e", web, new Health.Answering("/health", Optional.of(8080), 200), 8080),
                shell("f", "exec sleep 600", new Health.Answering("/", Optional.empty(), 204), 1),
                shell("g", "exec sleep 600", command, 8080),
                shell("h", "exec sleep 600", new Health.Succeeding(List.of("sleep", "60")), 8080),
                shell("i", "exec sleep 600", new Health.Logged(Pattern.compile("^ready$")), 8080)))
        .containsExactly(
            """
            service "a" (image alpine:3.17) ended with exit code 3 before it was healthy; waited for every port to listen.
            Its log ends with:
            no configuration""",
            """
            service "b" (image alpine:3.17) ended with exit code 0 before it was healthy; waited for a line of its log that matches "ready".
            It wrote no log.""",
            """
            service "c" (image alpine:3.17) is not healthy within 1500 ms; waited for every port to listen: nobody listens on port 8080.
            Its log ends with:
            ***""",
            """
            service "d" (image alpine:3.17) is not healthy within 1500 ms; waited for every port to listen: nobody listens on port 1.
            Its log ends with:
            """
                + IntStream.rangeClosed(6, 25)
                    .mapToObj(number -> "line " + number)
                    .collect(Collectors.joining("\n")),
            """
            service "e" (image alpine:3.17) is not healthy within 1500 ms; waited for /health on port 8080 to answer with status 200: it answered with status 404.
            It wrote no log.""",
            """
            service "f" (image alpine:3.17) is not healthy within 1500 ms; waited for / to answer with status 204: it did not answer.
            It wrote no log.""",
            """
            service "g" (image alpine:3.17) is not healthy within 1500 ms; waited for the command "sh -c echo still cold; exit 4" to succeed: it ended with exit code 4: still cold.
            It wrote no log.""",
            """
            service "h" (image alpine:3.17) is not healthy within 1500 ms; waited for the command "sleep 60" to succeed: it did not end.
            It wrote no log.""",
            """
            service "i" (image alpine:3.17) is not healthy within 1500 ms; waited for a line of its log that matches "^ready$": there is none.
            It wrote no log.""");
  }

  @Test
  void a_program_that_is_not_in_the_image_and_one_that_fails_take_the_others_with_them() {
    ServiceRequest nobody =
        request("nobody", "alpine:3.17", List.of("nosuch"), Map.of(), LISTENING, 1);
    ServiceRequest sleeper = shell("sleeper", "exec sleep 600", LISTENING, 1);

    assertThatThrownBy(() -> start(sleeper, nobody))
        .isInstanceOf(ServiceException.class)
        .hasMessageStartingWith("service \"nobody\" (image alpine:3.17) cannot be started: ")
        .hasMessageContaining("exec: \"nosuch\": executable file not found in $PATH");
  }

  @Test
  void all_that_can_be_known_before_the_start_is_told_at_once() {
    ServiceRequest portless = request("a", "alpine:3.17", List.of(), Map.of(), LISTENING);
    ServiceRequest elsewhere =
        request("b", "redis:7", List.of(), Map.of(), new Health.Listening(Optional.of(6380)));
    ServiceRequest web =
        request(
            "c",
            "alpine:3.17",
            List.of(),
            Map.of(),
            new Health.Answering("/", Optional.of(3000), 200),
            80,
            81);

    assertThatThrownBy(() -> start(portless, elsewhere, web))
        .isInstanceOf(ServiceException.class)
        .hasMessage(
            """
            service "a" (image alpine:3.17) has no port: its image exposes none. Write them under "ports", or say under "healthy when" which line of its log or which command shows that it is healthy
            service "b" (image redis:7) has no port 6380; it has 6379. Write it under "ports"
            service "c" (image alpine:3.17) has no port 3000; it has 80, 81. Write it under "ports\"""");
  }

  @Test
  void a_variable_that_there_is_not() {
    ServiceRequest application =
        request(
            "app", "redis:7", List.of(), Map.of("CACHE", "redis://${REDIS_HSOT}"), LISTENING, 6379);

    assertThatThrownBy(() -> start(application))
        .isInstanceOf(ServiceException.class)
        .hasMessage(
            "service \"app\" (image redis:7): CACHE uses ${REDIS_HSOT}, which there is not."
                + " There are: APP_HOST, APP_PORT, DATABASE_HOST, DATABASE_URL");
  }

  @Test
  void an_image_that_nobody_has_or_of_which_nothing_is_heard() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String image = "localhost:" + silent.getLocalPort() + "/nosuch:1";
      ServiceRequest unheard = request("a", image, List.of(), Map.of(), LISTENING);
      ServiceRequest refused = request("b", "localhost:1/nosuch", List.of(), Map.of(), LISTENING);
      ServiceRequest nameless = request("c", "Redis:7", List.of(), Map.of(), LISTENING);

      Throwable thrown = catchThrowable(() -> start(unheard, refused, nameless));

      assertThat(thrown).isInstanceOf(ServiceException.class);
      assertThat(String.valueOf(thrown.getMessage()).lines())
          .hasSize(3)
          .first()
          .isEqualTo(
              "service \"a\": image %1$s is not on this machine, and no registry answered within 3 s. Run \"docker pull %1$s\" before, or load it with \"docker load\""
                  .formatted(image));
      assertThat(thrown)
          .hasMessageContaining(
              "\nservice \"b\": image localhost:1/nosuch:latest is not on this machine and cannot be"
                  + " pulled: ")
          .hasMessageContaining("connection refused")
          .hasMessageEndingWith("\nservice \"c\": \"Redis:7\" is no name of an image");
    }
  }

  @Test
  void who_is_interrupted_clears_up_all_the_same() throws Exception {
    ServiceRequest sleeper =
        shell("sleeper", "sleep 600", new Health.Logged(Pattern.compile("x")), 1);
    CompletableFuture<String> said = new CompletableFuture<>();
    Thread starting =
        new Thread(
            () -> {
              String message = String.valueOf(catchThrowable(() -> start(sleeper)).getMessage());
              said.complete(message + Thread.currentThread().isInterrupted());
            });
    starting.start();
    while (DatabaseContainer.services(database.id(), false).isEmpty()) {
      Thread.sleep(20);
    }
    starting.interrupt();

    assertThat(said.get(20, TimeUnit.SECONDS))
        .isEqualTo("starting the services was interruptedtrue");
    assertThat(database.services()).isEmpty();
  }

  @Test
  void a_database_that_is_gone() {
    Beside gone = new Beside("nosuch", Map.of());
    ServiceRequest redis = request("redis", "redis:7", List.of(), Map.of(), LISTENING);

    assertThatThrownBy(() -> Services.start(List.of(redis), gone, line -> {}))
        .isInstanceOf(ServiceException.class)
        .hasMessage("services cannot be started: No such container: nosuch");
    assertThat(DatabaseContainer.networks("nosuch")).isEmpty();
  }

  /** Each on its own, all at once: they would end each other. */
  private static List<String> messages(ServiceRequest... requests) {
    List<Callable<String>> tasks = new ArrayList<>();
    for (ServiceRequest request : requests) {
      tasks.add(() -> String.valueOf(catchThrowable(() -> start(request)).getMessage()));
    }
    return Parallel.all(tasks);
  }

  private static void start(ServiceRequest... requests) {
    Services.start(List.of(requests), database.beside(), line -> {}).close();
  }

  private static ServiceRequest shell(String name, String script, Health health, int port) {
    List<String> command = List.of("sh", "-c", script);
    return request(name, "alpine:3.17", command, Map.of("PASSWORD", "swordfish"), health, port);
  }

  private static ServiceRequest request(
      String name,
      String image,
      List<String> command,
      Map<String, String> environment,
      Health health,
      Integer... ports) {
    return new ServiceRequest(
        name, image, command, environment, List.of(ports), health, Duration.ofMillis(1_500));
  }
}

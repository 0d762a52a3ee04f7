package dev.gonogo.load.generator;

import static dev.gonogo.load.generator.Loads.TARGET;
import static dev.gonogo.load.generator.Loads.request;
import static dev.gonogo.load.generator.Loads.workload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.load.measured.Measurements;
import dev.gonogo.load.measured.Part;
import dev.gonogo.load.testing.TestServer;
import dev.gonogo.load.workload.Arrivals;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import dev.gonogo.load.workload.ServerMark;
import dev.gonogo.load.workload.Target;
import dev.gonogo.load.workload.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  private static final Arrivals RATE = new Arrivals.Constant(100);

  @TempDir private Path results;

  @Test
  void injectors_share_the_load_and_passwords_are_nowhere() throws Exception {
    Login superuser = Login.to(TestServer.staging(), "gonogo");
    Request request =
        new Request(
            "r", 1, superuser, Optional.empty(), Map.of(), List.of("select 1"), Optional.empty());

    Measurements measured;
    try (Injection injection = Loads.start(workload(RATE, 3, request), results, 2)) {
      injection.awaitStart();
      List<ProcessHandle> injectors = injectors();
      assertThat(injectors).hasSize(2);
      for (ProcessHandle injector : injectors) {
        Path process = Path.of("/proc", Long.toString(injector.pid()));
        assertThat(text(process.resolve("cmdline"))).doesNotContain(superuser.password());
        assertThat(text(process.resolve("environ"))).doesNotContain(superuser.password());
      }
      measured = injection.await();
    }

    assertThat(measured.histogram(TARGET, "r", Part.RESPONSE).getTotalCount()).isEqualTo(300);
    assertThat(measured.intervals(TARGET, "r")).hasSize(30).allMatch(one -> one.answered() == 10);
    assertThat(results).isDirectoryContaining("glob:**/injector-1.hlog");
    assertThat(superuser.password()).isNotEmpty();
    assertThatThrownBy(() -> Loads.start(workload(RATE, 3, request), results))
        .isInstanceOf(InjectionException.class)
        .hasMessage(
            results
                + " holds measurements of injector 0 already: every run needs a folder of its own");
    for (Path file : measured.files()) {
      assertThat(text(file)).as("%s", file).doesNotContain(superuser.password());
    }
    try (Stream<Path> kept = Files.list(TestServer.workspace().resolve("injector"))) {
      assertThat(kept.filter(Files::isDirectory).filter(path -> !hidden(path)))
          .as("unpacked once, whoever comes first")
          .hasSize(1);
    }
  }

  @Test
  void injectors_of_two_machines_start_together_and_their_files_are_read_as_one() throws Exception {
    Workload workload = workload(RATE, 2, request("r", 1, "select 1"));
    Optional<Instant> start = Optional.of(Instant.now().plusSeconds(8));
    Path here = results.resolve("here");
    Path there = results.resolve("there");

    try (Injection first = injection(workload, here, new Share(0, 2, start));
        Injection second = injection(workload, there, new Share(1, 2, start))) {
      first.awaitEnd();
      second.awaitEnd();
    }
    assertThatThrownBy(() -> Measurements.read(here))
        .hasMessage(
            "%s is missing: injector 1 of 2 has not ended as it should, or its files are not here",
            here.resolve("injector-1.json"));
    for (String file : List.of("injector-1.json", "injector-1.hlog", "injector-1.slow.jsonl")) {
      Files.copy(there.resolve(file), here.resolve(file));
    }
    Measurements measured = Measurements.read(here);

    assertThat(measured.histogram(TARGET, "r", Part.RESPONSE).getTotalCount()).isEqualTo(200);
    assertThat(measured.intervals(TARGET, "r")).hasSize(20).allMatch(one -> one.answered() == 10);
    assertThat(measured.start())
        .isEqualTo(start.get().truncatedTo(ChronoUnit.MILLIS).plusMillis(500));
  }

  @Test
  void an_injector_that_is_not_ready_at_the_agreed_moment_says_so() {
    Workload workload = workload(RATE, 2, request("r", 1, "select 1"));
    Instant start = Instant.parse("2026-01-01T00:00:00Z");

    try (Injection injection = injection(workload, results, new Share(0, 2, Optional.of(start)))) {
      assertThatThrownBy(injection::awaitStart)
          .hasMessage(
              "load was not sent to its end. injector 0: not ready at 2026-01-01T00:00:00Z, when injectors were to start together: choose a moment that is further ahead");
    }
  }

  private static Injection injection(Workload workload, Path results, Share share) {
    return Injection.start(
        workload, Loads.settings(results, 1, Duration.ofSeconds(60)), List.of(share));
  }

  @Test
  void load_that_is_stopped_answers_what_was_sent() {
    Measurements measured;
    try (Injection injection =
        Loads.start(workload(RATE, 50, request("r", 1, "select pg_sleep(0.05)")), results)) {
      injection.awaitStart();
      Stall.sleep(2000);
      measured = injection.stop();
    }

    long answered = measured.histogram(TARGET, "r", Part.RESPONSE).getTotalCount();
    assertThat(measured.duration()).isBetween(Duration.ofMillis(1200), Duration.ofSeconds(5));
    assertThat((double) answered).isBetween(measured.duration().toMillis() / 10.0 - 2, 600.0);
    assertThat(measured.errors()).isEmpty();
    assertThat(injectors()).isEmpty();
  }

  @Test
  void what_nobody_answers_has_failed_after_all_the_time_that_it_waited() throws Exception {
    Measurements measured;
    try (Injection injection =
            Loads.start(
                workload(RATE, 2, request("r", 1, "select count(*) from orders")), results);
        var session = TestServer.staging().connectAsSuperuser();
        var statement = session.createStatement()) {
      injection.awaitStart();
      session.setAutoCommit(false);
      statement.execute("lock table orders in access exclusive mode");
      measured = injection.await();
      session.rollback();
    }

    assertThat(measured.errors())
        .anySatisfy(
            error -> {
              assertThat(error.sqlState()).isEmpty();
              assertThat(error.first())
                  .isEqualTo("not sent: all connections were busy until 10 s after the end");
              assertThat(error.count()).isGreaterThan(150);
            });
    assertThat(measured.histogram(TARGET, "r", Part.FAILED).getMaxValue())
        .isGreaterThan(11_000_000_000L);
    assertThat(
            measured.histogram(TARGET, "r", Part.FAILED).getTotalCount()
                + measured.histogram(TARGET, "r", Part.RESPONSE).getTotalCount())
        .isEqualTo(200);
  }

  @Test
  void an_injector_ends_at_its_time_limit() {
    GeneratorSettings settings = Loads.settings(results, 1, Duration.ofSeconds(5));
    Workload workload = workload(RATE, 50, request("r", 1, "select 1"));

    try (Injection injection = Generator.start(workload, settings)) {
      assertThatThrownBy(injection::await)
          .isInstanceOf(InjectionException.class)
          .hasMessage("load was not sent to its end. injector 0: the time limit of 5 s is over");
    }
    assertThat(injectors()).isEmpty();
  }

  @Test
  void an_injector_that_cannot_start_says_why() {
    GeneratorSettings settings =
        Loads.settings(results, 1, Duration.ofSeconds(30), "-XX:+NoSuchOption");
    Workload workload = workload(RATE, 1, request("r", 1, "select 1"));

    try (Injection injection = Generator.start(workload, settings)) {
      assertThatThrownBy(injection::awaitStart)
          .isInstanceOf(InjectionException.class)
          .hasMessageStartingWith(
              "load was not sent to its end. injector 0 has ended with exit code 1: ")
          .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
    }
  }

  @Test
  void nothing_is_sent_to_another_server_or_by_somebody_who_may_not_log_in() {
    Request request = request("r", 1, "select 1");
    ServerMark other = new ServerMark("1", Instant.parse("2026-01-01T00:00:00Z"));
    Workload workload =
        workload(RATE, 1, List.of(new Target("production", other, List.of(request))));
    try (Injection injection = Loads.start(workload, results)) {
      assertThatThrownBy(injection::awaitStart)
          .hasMessageStartingWith(
              "load was not sent to its end. injector 0: nothing is sent: %s is not the server that target \"production\" was made for (system identifier "
                  .formatted(request.login().url()))
          .hasMessageEndingWith(" instead of 1, started 2026-01-01T00:00:00Z)");
    }

    Request readers =
        new Request(
            "r",
            1,
            Login.to(TestServer.staging(), "reader"),
            Optional.empty(),
            Map.of(),
            List.of("select 1"),
            Optional.empty());
    try (Injection injection = Loads.start(workload(RATE, 1, readers), results)) {
      assertThatThrownBy(injection::awaitStart)
          .hasMessage(
              "load was not sent to its end. injector 0: reader at %s cannot log in to target \"staging\": FATAL: role \"reader\" is not permitted to log in"
                  .formatted(readers.login().url()));
    }
  }

  @Test
  void an_injector_on_another_machine_knows_its_share_from_its_job() {
    assertThat(Main.share(List.of(), Map.of())).isEqualTo(new Share(0, 1, Optional.empty()));
    assertThat(
            Main.share(
                List.of(),
                Map.of(
                    "JOB_COMPLETION_INDEX",
                    "1",
                    "INJECTORS",
                    "3",
                    "START",
                    "2026-11-22T10:00:00Z")))
        .isEqualTo(Main.share(List.of("1", "3", "2026-11-22T10:00:00Z"), Map.of()))
        .isEqualTo(new Share(1, 3, Optional.of(Instant.parse("2026-11-22T10:00:00Z"))));
    assertThatThrownBy(() -> Main.share(List.of("1"), Map.of()))
        .hasMessage(
            "three arguments are needed: the number of this injector from 0, how many there are, and when to start, such as 2026-11-22T10:00:00Z");
    assertThatThrownBy(() -> Main.share(List.of(), Map.of("INJECTORS", "2")))
        .hasMessage(
            "injectors of several machines need a moment to start together: set START, such as 2026-11-22T10:00:00Z");
  }

  private List<ProcessHandle> injectors() {
    return new ArrayList<>(Injectors.of(ProcessHandle.current()));
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}

package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.RunningServices;
import dev.gonogo.engine.service.Health;
import dev.gonogo.engine.service.ServiceRequest;
import dev.gonogo.engine.spec.Spec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a spec file becomes which request. */
class ServicesStartedTest {
  private static final Spec SPEC =
      dev.gonogo.engine.testing.Spec.bound(
          Spec.class,
          """
          document: a.md
          staging: { deploy as: { role: deployer } }
          services:
            redis: redis:7
            app:
              image: app:1
              command: [serve]
              environment: { CACHE: "${REDIS_HOST}" }
              ports: 3000
              healthy when: { path: /health }
              within: 2 min
            log: { image: app:1, healthy when: { log: ready$ } }
            command: { image: app:1, healthy when: { command: [app, ping] } }
            port: { image: app:1, healthy when: { port: 25 } }
            status: { image: app:1, healthy when: { path: /, port: 25, status: 503 } }
          """);

  @Test
  void everything_that_is_written_is_asked_for() {
    List<ServiceRequest> requests = ServicesStarted.requests(SPEC);

    assertThat(requests.get(0))
        .isEqualTo(
            new ServiceRequest(
                "redis",
                "redis:7",
                List.of(),
                Map.of(),
                List.of(),
                new Health.Listening(Optional.empty()),
                ServiceRequest.WITHIN));
    assertThat(requests.get(1))
        .isEqualTo(
            new ServiceRequest(
                "app",
                "app:1",
                List.of("serve"),
                Map.of("CACHE", "${REDIS_HOST}"),
                List.of(3000),
                new Health.Answering("/health", Optional.empty(), 200),
                Duration.ofMinutes(2)));
    assertThat(requests.subList(2, 6))
        .extracting(request -> request.health().inWords())
        .containsExactly(
            "a line of its log that matches \"ready$\"",
            "the command \"app ping\" to succeed",
            "port 25 to listen",
            "/ on port 25 to answer with status 503");
  }

  @Test
  void services_that_cannot_run_are_declared_all_the_same() {
    RunningServices absent = ServicesStarted.absent(SPEC, "staging is not in a container");

    assertThat(absent.addresses())
        .containsOnlyKeys("redis", "app", "log", "command", "port", "status");
    assertThat(absent.absence()).contains("staging is not in a container");
  }
}

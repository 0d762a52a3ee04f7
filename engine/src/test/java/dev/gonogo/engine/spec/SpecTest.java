package dev.gonogo.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.yaml.Binder;
import dev.gonogo.engine.yaml.Problem;
import dev.gonogo.engine.yaml.Problems;
import dev.gonogo.engine.yaml.Text;
import dev.gonogo.engine.yaml.Yaml;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spec file says, and what the records refuse, each where it was written. */
class SpecTest {
  private final Problems problems = new Problems();

  @Test
  void is_as_written_and_in_the_order_written() {
    Spec spec =
        read("""
                document: checklist.md
                staging:
                  postgres: 16
                  parameters: { work_mem: 8MB, shared_preload_libraries: pg_stat_statements }
                  setup: [b.sql, a.sql]
                  deploy as: { role: deployer, attributes: [createrole] }
                phases:
                  Two: { deploy: 2.sql, rollback: [2b.sql, 2a.sql], promise: { deploy: 2 h } }
                  One: { deploy: 1.sql, rollback: 1.sql }
                items:
                  Two: { z: { rls: {} }, y: { rls: {} } }
                """)
            .orElseThrow();

    assertThat(spec.staging().postgres()).isEqualTo(16);
    assertThat(spec.staging().parameters())
        .containsExactly(
            java.util.Map.entry("work_mem", "8MB"),
            java.util.Map.entry("shared_preload_libraries", "pg_stat_statements"));
    assertThat(spec.staging().setup()).extracting(Text::value).containsExactly("b.sql", "a.sql");
    assertThat(spec.staging().deployAs().attributes()).containsExactly("CREATEROLE");
    assertThat(spec.phases().keySet()).extracting(Text::value).containsExactly("Two", "One");
    assertThat(spec.phases().values())
        .extracting(phase -> phase.promise().flatMap(Promise::deploy))
        .containsExactly(Optional.of(Duration.ofHours(2)), Optional.empty());
    assertThat(spec.items().values().iterator().next().keySet())
        .extracting(Text::value)
        .containsExactly("z", "y");
  }

  @Test
  void rehearses_on_postgresql_17_unless_it_says_otherwise() {
    Optional<Spec> spec = read("document: a.md\nstaging: { deploy as: { role: deployer } }\n");

    assertThat(spec.orElseThrow().staging())
        .isEqualTo(
            new StagingServer(
                17,
                Place.AUTO,
                Optional.empty(),
                List.of(),
                java.util.Map.of(),
                List.of(),
                List.of(),
                Duration.ofHours(1),
                new Deployer("deployer", List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres: 12               | 2:10: PostgreSQL 12 is not supported. Allowed: 14, 15, 16, 17, 18
          postgres: 19               | 2:10: PostgreSQL 19 is not supported. Allowed: 14, 15, 16, 17, 18
          image: "PostGIS:{postgres}" | 2:10: "PostGIS:17" is not the name of an image. Write it with its tag, such as redis:7
          server: cloud              | 2:20: "cloud" is not one of: auto, container, embedded, existing.
          postgres: newest           | 2:22: "newest" is not a whole number
          """)
  void refuses_a_server_that_is_not_supported(String written, String problem) {
    read("document: a.md\nstaging: { " + written + ", deploy as: { role: deployer } }\n");

    assertThat(problems()).containsExactly("shop.spec.yaml:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          role: deployer, attributes: [OWNER]              | 2:23: "OWNER" is not an attribute of a role. Allowed: BYPASSRLS, CREATEDB, CREATEROLE, INHERIT, NOINHERIT, REPLICATION, SUPERUSER
          role: deployer, attributes: [createdb, CREATEDB] | 2:23: attribute "CREATEDB" is written twice. Write it once
          role: deployer, attributes: [INHERIT, NOINHERIT] | 2:23: INHERIT and NOINHERIT contradict each other. Write one of them
          role: " "                                        | 2:23: the role that deploys needs a name
          attributes: []                                   | 2:23: missing key 'role'
          """)
  void refuses_a_role_that_cannot_be_created(String written, String problem) {
    read("document: a.md\nstaging: { deploy as: { " + written + " } }\n");

    assertThat(problems()).containsExactly("shop.spec.yaml:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          deploy: a.sql                               | 3:14: a phase needs at least one script under "rollback": what cannot be rolled back cannot be rehearsed
          rollback: a.sql                             | 3:14: a phase needs at least one script under "deploy"; bind lines without a deployment under "items"
          deploy: a, rollback: b, promise: {}         | 3:49: a promise needs "deploy", "rollback" or "downtime"
          deploy: a, rollback: b, promise: { deploy: 5 } | 3:59: "5" is not a duration. Write a whole number of at most 9 digits with one of the units ms, s, min, h, d, such as 5 min
          """)
  void refuses_a_phase_that_cannot_be_rehearsed(String written, String problem) {
    read(
        "document: a.md\nstaging: { deploy as: { role: deployer } }\nphases: { A: { %s } }\n"
            .formatted(written));

    assertThat(problems()).containsExactly("shop.spec.yaml:" + problem);
  }

  @Test
  void services_are_as_written_and_an_image_alone_is_one() {
    Spec spec =
        read("""
                document: a.md
                staging: { deploy as: { role: deployer } }
                services:
                  redis: redis:7
                  app:
                    image: registry.example.com:5000/shop/app:1.4.2
                    command: [serve, --verbose]
                    environment: { PORT: 3000, CACHE: "${REDIS_HOST}" }
                    ports: [3000, 9000]
                    healthy when: { path: /health, port: 3000, status: 204 }
                    within: 2 min
                """)
            .orElseThrow();

    assertThat(spec.servicesByName()).containsOnlyKeys("redis", "app");
    assertThat(spec.servicesByName().get("redis")).isEqualTo(Service.of("redis:7"));
    assertThat(Service.of("redis:7").within()).isEqualTo(Duration.ofSeconds(30));
    Service app = spec.servicesByName().getOrDefault("app", Service.of("none"));
    assertThat(app.image()).isEqualTo("registry.example.com:5000/shop/app:1.4.2");
    assertThat(app.command()).containsExactly("serve", "--verbose");
    assertThat(app.environmentValues())
        .containsExactly(
            java.util.Map.entry("PORT", "3000"), java.util.Map.entry("CACHE", "${REDIS_HOST}"));
    assertThat(app.ports()).containsExactly(3000, 9000);
    assertThat(app.healthyWhen())
        .contains(
            new HealthyWhen(
                Optional.empty(),
                Optional.of("/health"),
                Optional.of(3000),
                Optional.of(204),
                List.of()));
    assertThat(app.within()).isEqualTo(Duration.ofMinutes(2));
    assertThat(spec.onPostgres(18).services()).isEqualTo(spec.services());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          { command: [serve] }                       | 3:16: missing key 'image'
          { image: redis:7, port: 6379 }             | 3:34: unknown key "port". Allowed: command, environment, healthy when, image, ports, within. Did you mean "ports"?
          Redis:7                                    | 3:16: "Redis:7" is not the name of an image. Write it with its tag, such as redis:7
          "redis 7"                                  | 3:16: "redis 7" is not the name of an image. Write it with its tag, such as redis:7
          { image: redis:7, command: redis-server -p 1 } | 3:16: "redis-server -p 1" is not a program. Write the command as a list, such as [redis-cli, ping], or for a shell: [sh, -c, "…"]
          { image: redis:7, environment: { A B: c } } | 3:16: "A B" is not the name of an environment variable. Write one without spaces and "="
          { image: redis:7, ports: [0] }             | 3:16: 0 is not a port. Write one of 1 to 65535
          { image: redis:7, ports: [80, 80] }        | 3:16: a port is written twice. Write it once
          { image: redis:7, ports: [http] }          | 3:42: "http" is not a whole number
          { image: redis:7, within: 0 s }            | 3:16: no service is healthy within no time. Write more, such as 30 s
          { image: redis:7, within: soon }           | 3:42: "soon" is not a duration. Write a whole number of at most 9 digits with one of the units ms, s, min, h, d, such as 5 min
          { image: redis:7, healthy when: {} }       | 3:48: write under "healthy when" one of "log", "path" (with "port" and "status", where needed), "command" or "port"
          { image: redis:7, healthy when: { log: a, port: 1 } } | 3:48: write under "healthy when" one of "log", "path" (with "port" and "status", where needed), "command" or "port"
          { image: redis:7, healthy when: { port: 1, status: 200 } } | 3:48: "status" is how a "path" is answered. Write the path
          { image: redis:7, healthy when: { log: "[" } } | 3:48: "[" is not a regular expression: Unclosed character class. Write a \\ before a character that stands for itself
          { image: redis:7, healthy when: { path: health } } | 3:48: "health" is not a path. Write one that begins with /, such as /health
          { image: redis:7, healthy when: { path: "/a b" } } | 3:48: "/a b" is not a path. Write one that begins with /, such as /health
          { image: redis:7, healthy when: { path: /, status: 20 } } | 3:48: 20 is not a status. Write one of 200 to 599
          { image: redis:7, healthy when: { port: 65536 } } | 3:48: 65536 is not a port. Write one of 1 to 65535
          { image: redis:7, healthy when: { command: redis-cli ping } } | 3:48: "redis-cli ping" is not a program. Write the command as a list, such as [redis-cli, ping], or for a shell: [sh, -c, "…"]
          { image: redis:7, ports: [80], healthy when: { port: 81 } } | 3:16: "healthy when" asks port 81, which is not under "ports". Add it there
          """)
  void refuses_a_service_that_cannot_be_started(String written, String problem) {
    read(
        "document: a.md\nstaging: { deploy as: { role: deployer } }\nservices: { a: %s }\n"
            .formatted(written));

    assertThat(problems()).containsExactly("shop.spec.yaml:" + problem);
  }

  @Test
  void names_the_key_that_was_meant() {
    read("document: a.md\nstaging: { deployas: { role: deployer } }\n");

    assertThat(problems())
        .containsExactly(
            "shop.spec.yaml:2:10: missing key 'deploy as'",
            "shop.spec.yaml:2:12: unknown key \"deployas\". Allowed: deploy as, extensions, image,"
                + " parameters, postgres, reduced setup, server, setup, setup within. Did you mean \"deploy as\"?");
  }

  private Optional<Spec> read(String yaml) {
    return Yaml.read("shop.spec.yaml", yaml, problems)
        .flatMap(node -> Binder.bind(node, Spec.class, problems));
  }

  private List<String> problems() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}

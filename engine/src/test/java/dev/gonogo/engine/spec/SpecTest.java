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
                17, java.util.Map.of(), List.of(), List.of(), new Deployer("deployer", List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres: 12               | 2:10: PostgreSQL 12 is not supported. Allowed: 14, 15, 16, 17, 18
          postgres: 19               | 2:10: PostgreSQL 19 is not supported. Allowed: 14, 15, 16, 17, 18
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
          deploy: a, rollback: b, promise: {}         | 3:49: a promise needs "deploy" or "rollback"
          deploy: a, rollback: b, promise: { deploy: 5 } | 3:59: "5" is not a duration. Write a whole number of at most 9 digits with one of the units ms, s, min, h, d, such as 5 min
          """)
  void refuses_a_phase_that_cannot_be_rehearsed(String written, String problem) {
    read(
        "document: a.md\nstaging: { deploy as: { role: deployer } }\nphases: { A: { %s } }\n"
            .formatted(written));

    assertThat(problems()).containsExactly("shop.spec.yaml:" + problem);
  }

  @Test
  void names_the_key_that_was_meant() {
    read("document: a.md\nstaging: { deployas: { role: deployer } }\n");

    assertThat(problems())
        .containsExactly(
            "shop.spec.yaml:2:10: missing key 'deploy as'",
            "shop.spec.yaml:2:12: unknown key \"deployas\". Allowed: deploy as, parameters,"
                + " postgres, reduced setup, setup. Did you mean \"deploy as\"?");
  }

  private Optional<Spec> read(String yaml) {
    return Yaml.read("shop.spec.yaml", yaml, problems)
        .flatMap(node -> Binder.bind(node, Spec.class, problems));
  }

  private List<String> problems() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}

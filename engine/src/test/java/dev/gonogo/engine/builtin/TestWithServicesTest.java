package dev.gonogo.engine.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.RunningServices;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that use services: where these run, and where they do not. */
class TestWithServicesTest {
  private static final RunningServices ABSENT =
      RunningServices.absent(Set.of("mail", "worker"), "staging is not in a container");

  @Test
  void find_those_that_run() {
    assertThat(run("Using", running())).isEqualTo(Outcome.passed("3 tests passed"));
    assertThat(run("UsingBefore", running())).isEqualTo(Outcome.passed("1 test passed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Using#finds_them      | service "mail" does not run: staging is not in a container
          Using#needs_variables | services "mail", "worker" do not run: staging is not in a container
          UsingBefore           | service "mail" does not run: staging is not in a container
          """)
  void are_blocked_where_none_runs(String test, String why) {
    assertThat(run(test, ABSENT)).isEqualTo(Outcome.of(Status.BLOCKED, why));
  }

  @Test
  void are_blocked_once_for_each_reason_and_what_needs_none_is_no_excuse() {
    assertThat(run("Using", ABSENT).status()).isEqualTo(Status.BLOCKED);
    assertThat(run("Using#needs_none", ABSENT)).isEqualTo(Outcome.passed("1 test passed"));
    assertThat(run("Failing", ABSENT).message()).isEqualTo("fails(): no mail was sent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service  | there is no service "mial". Declared under "services": mail, worker
          port     | service "mail" has no port 25. Its ports: 1025, 8025
          portless | service "worker" has no port
          """)
  void are_broken_where_they_ask_for_something_else(String test, String why) {
    assertThat(run("Mistaken#" + test, running()))
        .isEqualTo(
            Outcome.broken(
                test + "() could not be run: java.lang.IllegalArgumentException: " + why));
  }

  @Test
  void are_broken_where_nothing_is_declared() {
    assertThat(run("Mistaken#service", RunningServices.none()))
        .isEqualTo(
            Outcome.broken(
                "service() could not be run: java.lang.IllegalArgumentException: there is no"
                    + " service \"mial\". Declare it under \"services\" in the spec file"));
    assertThat(run("Using#needs_variables", RunningServices.none()))
        .isEqualTo(Outcome.passed("1 test passed"));
  }

  private static RunningServices running() {
    Map<Integer, InetSocketAddress> mail = new LinkedHashMap<>();
    mail.put(1025, new InetSocketAddress("localhost", 32_025));
    mail.put(8025, new InetSocketAddress("localhost", 38_025));
    Map<String, Map<Integer, InetSocketAddress>> addresses = new LinkedHashMap<>();
    addresses.put("mail", mail);
    addresses.put("worker", Map.of());
    return RunningServices.of(addresses, Map.of("MAIL_HOST", "localhost"));
  }

  private static Outcome run(String example, RunningServices services) {
    TestCheck check =
        Spec.bound(TestCheck.class, "'" + ServiceExamples.class.getName() + "$" + example + "'");
    Traffic traffic =
        new Traffic() {
          @Override
          public int run(Staging on) {
            return 0;
          }

          @Override
          public RunningServices services() {
            return services;
          }
        };
    return check.check(TestServer.staging(TestServer.DEFAULT_MAJOR), traffic);
  }
}

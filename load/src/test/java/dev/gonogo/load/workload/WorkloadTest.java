package dev.gonogo.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.load.testing.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  private static final Login SUPERUSER = Login.to(TestServer.staging(), "gonogo");
  private static final Blocks BLOCKS = new Blocks(Duration.ofMillis(500));

  @Test
  void json_keeps_everything_and_passwords_only_where_they_are_sent() throws SQLException {
    Workload workload = workload(new Arrivals.Ramp(10, 20), target("before", request("search", 2)));

    assertThat(SUPERUSER.password()).isNotEmpty();
    assertThat(SUPERUSER.url()).doesNotContain(SUPERUSER.password());
    assertThat(SUPERUSER).hasToString("gonogo at " + SUPERUSER.url());
    assertThat(WorkloadJson.read(WorkloadJson.SENT.toJson(workload))).isEqualTo(workload);
    assertThat(WorkloadJson.SENT.toJson(workload)).doesNotContain("\n");
    assertThat(WorkloadJson.SHOWN.toJson(workload)).doesNotContain(SUPERUSER.password());
    assertThat(WorkloadJson.LINE.toJson(workload)).doesNotContain(SUPERUSER.password());
    assertThat(WorkloadJson.read(WorkloadJson.SHOWN.toJson(workload)).targets().get(0).names())
        .containsExactly("search");
  }

  @Test
  void json_that_is_no_workload_is_refused() {
    assertThatThrownBy(() -> WorkloadJson.read("{"))
        .hasMessageStartingWith("this is no Workload as JSON: ");
    assertThatThrownBy(() -> WorkloadJson.read("")).hasMessage("there is no Workload to read");
    assertThatThrownBy(
            () -> WorkloadJson.read("{\"targets\": [], \"arrivals\": {\"kind\": \"wild\"}}"))
        .hasMessage(
            "this is no Workload as JSON: arrivals of kind \"wild\"; allowed are constant, ramp and closed");
    assertThatThrownBy(
            () -> WorkloadJson.read("{\"arrivals\": {\"kind\": \"closed\", \"users\": 0}}"))
        .hasMessage(
            "this Workload cannot be used: 0 users send nothing: load needs at least 1 user");
  }

  @Test
  void hostile_json_is_refused_at_once() {
    for (String json :
        List.of(
            "[".repeat(100_000),
            "{\"targets\":".repeat(100_000),
            "{\"targets\": " + "[".repeat(100_000),
            "{\"other\": " + "[".repeat(100_000),
            "\"" + "x".repeat(10_000_000),
            "\0",
            "\ufeff{",
            "P\0K\u0003")) {
      assertThatThrownBy(() -> WorkloadJson.read(json))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("this is no Workload as JSON: ");
    }
  }

  @Test
  void what_cannot_be_sent_is_refused() throws SQLException {
    Target before = target("before", request("search", 2));

    assertThatThrownBy(() -> workload(new Arrivals.Closed(1)))
        .hasMessage("load goes to one target, or to two that take turns; these are 0");
    assertThatThrownBy(
            () -> workload(new Arrivals.Closed(1), before, target("after", request("search", 3))))
        .hasMessage(
            "targets \"before\" and \"after\" cannot be compared: they need names of their own, and requests of the same names and weights");
    assertThatThrownBy(() -> workload(new Arrivals.Constant(0), before))
        .hasMessage("a rate of 0.0 requests a second: it has to be above 0 and at most 1,000,000");
    assertThatThrownBy(() -> request("a|b", 1))
        .hasMessage("a request is named \"a|b\": a name is a line of text without |");
    assertThatThrownBy(() -> request("search", 0))
        .hasMessage("request \"search\" has weight 0: the smallest is 1");
    assertThatThrownBy(() -> target("before", request("a", 1), request("a", 1)))
        .hasMessage("two requests of target \"before\" have the same name");
    assertThatThrownBy(() -> new Blocks(Duration.ofMillis(250)))
        .hasMessage(
            "blocks of PT0.25S: a block takes at least 100 ms, and whole tenths of a second");
  }

  @Test
  void two_targets_take_turns_so_that_neither_is_always_first() {
    assertThat(List.of(-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7))
        .extracting(block -> BLOCKS.target(block, 2))
        .containsExactly(0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0);
    assertThat(BLOCKS.target(1, 1)).isZero();
    assertThat(BLOCKS.at(-1)).isEqualTo(-1);
    assertThat(BLOCKS.at(500_000_000)).isEqualTo(1);
  }

  private static Workload workload(Arrivals arrivals, Target... targets) {
    return new Workload(
        List.of(targets),
        arrivals,
        BLOCKS,
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofMillis(100),
        42);
  }

  private static Target target(String name, Request... requests) throws SQLException {
    return new Target(name, ServerMark.of(TestServer.staging()), List.of(requests));
  }

  private static Request request(String name, int weight) {
    return new Request(
        name,
        weight,
        SUPERUSER,
        Optional.of("reader"),
        Map.of("app.customer", "c1"),
        List.of("select 1"),
        Optional.of(new Feeder(List.of("app.page"), List.of(List.of("1")))));
  }
}

package dev.gonogo.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplaintTest {

  @Test
  void reads_the_same_in_every_run_and_holds_no_password() {
    Outcome outcome =
        told(
            """
            psql:/run/7/dump:12: ERROR:  syntax error
            psql:/run/7/dump:14: ERROR:  syntax error
            LINE 1: ALTER ROLE app PASSWORD 'hidden'
            pg_dump: error: connection to server at "127.0.0.1", port 4711 failed: FATAL:  no entry""");

    assertThat(outcome.findings())
        .containsExactly(
            Finding.of("psql: ERROR: syntax error"), Finding.of("pg_dump: error: FATAL: no entry"));
    assertThat(outcome.observations().get(0).text())
        .startsWith("psql:dump:12: ERROR:  syntax error\n")
        .contains("PASSWORD '***'");
  }

  @Test
  void tells_the_first_of_many_errors() {
    String many =
        IntStream.rangeClosed(1, 21)
            .mapToObj("pg_restore: error: no %d"::formatted)
            .collect(Collectors.joining("\n"));

    assertThat(told(many).findings())
        .hasSize(21)
        .endsWith(
            Finding.of("pg_restore: error: no 20"),
            Finding.of("pg_restore: more errors than these 20, see its output"));
  }

  @Test
  void is_told_even_without_a_word() {
    assertThat(told("").message()).isEqualTo("pg_restore: failed, silently");
    assertThat(told("it did not end in 3600 s and was ended").message())
        .isEqualTo("pg_restore: it did not end in 3600 s and was ended");
  }

  private static Outcome told(String text) {
    Judgement judgement = new Judgement();
    Complaint.of("pg_restore", text, Path.of("/run/7")).tell(judgement);
    return judgement.outcome("");
  }
}

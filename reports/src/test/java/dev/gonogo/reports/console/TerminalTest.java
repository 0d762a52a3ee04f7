package dev.gonogo.reports.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.reports.testing.Runs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final Terminal COLOURED = new Terminal(true, true, true, 80);

  @Test
  void whereThereIsNoTerminalNothingIsRewrittenAndNothingPainted() {
    assertThat(Terminal.of(false, Map.of("TERM", "xterm", "COLUMNS", "72"), UTF_8))
        .isEqualTo(Terminal.PLAIN);
    assertThat(Terminal.of(true, Map.of("TERM", "dumb"), UTF_8)).isEqualTo(Terminal.PLAIN);
  }

  @Test
  void coloursCanBeRefused() {
    assertThat(Terminal.of(true, Map.of("TERM", "xterm"), UTF_8)).isEqualTo(COLOURED);
    assertThat(Terminal.of(true, Map.of("NO_COLOR", ""), UTF_8)).isEqualTo(COLOURED);
    assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"), UTF_8))
        .isEqualTo(new Terminal(true, false, true, 80));
  }

  @Test
  void theWidthStaysReadable() {
    assertThat(Terminal.of(true, Map.of("COLUMNS", "20"), UTF_8).width()).isEqualTo(72);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "90"), UTF_8).width()).isEqualTo(90);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "400"), UTF_8).width()).isEqualTo(100);
    assertThat(Terminal.of(true, Map.of("COLUMNS", "wide"), UTF_8).width()).isEqualTo(80);
  }

  @Test
  void withoutUnicodeTheLinesAreDrawnWithWhatThereIs() {
    Terminal ascii = Terminal.of(false, Map.of(), US_ASCII);
    assertThat(ascii.encodable("── a… › b")).isEqualTo("-- a~ > b");
    assertThat(Terminal.PLAIN.encodable("── a… › b")).isEqualTo("── a… › b");
  }

  @Test
  void theLineOfTheRunningStepIsRewritten() {
    Terminal uncoloured = new Terminal(true, false, true, 80);
    String setup = "[ 1/12]    200 ms  the server starts, setup is applied   running";
    String deploy =
        "[ 4/12]     7.5 s  Phase 1: Index depl… › deploy db/1-indexes/deploy…   running";
    String line = "[ 5/12]     9.3 s  Phase 1: Index depl… › All indexes are valid   running";
    assertThat(Printed.progress(Runs.oneLine(), uncoloured))
        .isEqualTo(
            """
            Gonogo: mued-lms on staging, gate rehearsal, 3 lines, 9 steps
            %s        embedded PostgreSQL 17.11 (as user postgres)
            [ 1/12]     7.5 s  the server starts, setup is applied       passed (7.3 s) (prerequisite of All indexes are valid)
            %s
            Phase 1: Index deployment (30 mins)
            [ 4/12]     9.3 s  deploy db/1-indexes/deploy.sql            passed (1.8 s) (prerequisite of All indexes are valid)
            %s[ 5/12]     9.5 s  All indexes are valid                     passed (122 ms)
            """
                .formatted(rewritten(setup), rewritten(deploy), rewritten(line)));
    assertThat(TextWidth.of(deploy)).isEqualTo(79);
  }

  /** A line that stood for a while, and the blanks that remove it. */
  private static String rewritten(String line) {
    return line + "\r" + " ".repeat(TextWidth.of(line)) + "\r";
  }

  @Test
  void theWordAndEveryStatusAreColoured() {
    assertThat(Printed.all(Runs.red(), COLOURED))
        .contains("\u001b[1;31mNO-GO\u001b[0m   mued-lms")
        .contains("\u001b[32mpassed\u001b[0m (258 ms)\n")
        .contains("\u001b[31mfailed\u001b[0m (139 ms)\n")
        .contains("\n    \u001b[31mbroken\u001b[0m    checklist.md:56")
        .contains("\n    \u001b[33munbound\u001b[0m   2 lines");
    assertThat(Printed.all(Runs.green(Gate.REHEARSAL), COLOURED))
        .contains("\u001b[1;32mREHEARSED\u001b[0m   mued-lms");
    assertThat(Printed.all(Runs.oneLine(), COLOURED))
        .contains("\u001b[1;33mPARTIAL\u001b[0m   mued-lms");
  }
}

package dev.gonogo.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTextTest {
  /** Clears the screen, sets the title of the window, rings, goes back, turns the text around. */
  private static final String HOSTILE = "a\u001b[2J\u001b]0;b\u0007\r\u009bK\u202ec\u0000";

  private static Recording hostile() {
    PlannedStep step =
        new PlannedStep("id", StepKind.DEPLOY, HOSTILE, true, HOSTILE, HOSTILE + ".md", 3);
    PlannedStep quiet =
        new PlannedStep("quiet", StepKind.ITEM, HOSTILE, true, HOSTILE, HOSTILE + ".md", 4);
    return new Recording(HOSTILE, Gate.REHEARSAL, List.of(step, quiet, Steps.verdict()))
        .server("id", 5, null)
        .performed("id", Outcome.of(Status.FAILED, HOSTILE + "\n" + HOSTILE), 5)
        .known("quiet", Outcome.of(Status.BLOCKED, HOSTILE));
  }

  @Test
  void noControlCharacterReachesTheOutput() {
    assertThat(Printed.all(hostile(), Terminal.PLAIN))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    assertThat(Progress.server(new ServerFound(HOSTILE, "17", "1")))
        .isEqualTo("        a\\u001b[2J\\u001b]0;b\\u0007 \\u009bK\\u202ec\\u0000");
  }

  @Test
  void onATerminalOnlyOurOwnEscapesAreSent() {
    String all = Printed.all(hostile(), new Terminal(true, true, true, 100));
    String withoutOurs = all.replaceAll("\u001b\\[(0|1;31|31|33|32)m", "").replaceAll("\r *\r", "");
    assertThat(withoutOurs).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
  }

  @Test
  void ordinaryTextsStayAsTheyAre() {
    String text = "C:\\users \"größer\" 予約 👩‍💻 ✅ é";
    assertThat(SafeText.of(text)).isEqualTo(text);
    assertThat(SafeText.of("a\tb\nc\u2028d")).isEqualTo("a b c\\u2028d");
    assertThat(SafeText.of("\ud800 \ud83d\ude00")).isEqualTo("\\ud800 \ud83d\ude00");
    assertThat(SafeText.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "slots, 5",
    "größer, 6",
    "予約, 4",
    "ｱ, 1",
    "Ａ, 2",
    "👩, 2",
    "e\u0301, 1",
    "한국, 4",
  })
  void widthIsWhatTheTerminalShows(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "slots, 5, slots",
    "slots, 4, slo…",
    "a slot, 3, a…",
    "予約表, 5, 予約…",
    "予約表, 4, 予…",
    "👩👩, 3, 👩…",
    "slots, 1, …"
  })
  void whatIsTooLongEndsWithAnEllipsis(String text, int columns, String shortened) {
    assertThat(TextWidth.shorten(text, columns)).isEqualTo(shortened);
  }
}

package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.testing.Recording;
import dev.gonogo.reports.testing.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SideBySideTest {

  @Test
  void each_target_keeps_its_own_evidence_in_a_row() {
    List<RecordedRun> runs = List.of(sideBySide("staging"), sideBySide("production"));
    Parsed page = Parsed.of(SignOffPage.of(runs, new Links("", "", Map.of())));
    Element row =
        page.all("details").stream()
            .filter(each -> each.getAttribute("class").equals("item"))
            .findFirst()
            .orElseThrow();
    assertThat(
            Parsed.within(row, "div").stream()
                .filter(each -> each.getAttribute("class").equals("of-target"))
                .map(Parsed::text))
        .containsExactly(
            "staging the staging message, its second line the staging finding seen · 1 line"
                + " the staging observation began 02:00:00 UTC, took 5 ms line 1",
            "production the production message, its second line the production finding"
                + " seen · 1 line the production observation"
                + " began 02:00:00 UTC, took 5 ms line 1");
  }

  /** One line that fails, with texts that no other target has. */
  private static RecordedRun sideBySide(String target) {
    Outcome outcome =
        new Outcome(
            Status.FAILED,
            "the %s message,\nits second line".formatted(target),
            List.of(Finding.of("the %s finding".formatted(target))),
            List.of(new Observation("seen", "the %s observation".formatted(target))),
            null);
    return new Recording(Example.started(target, Gate.REHEARSAL, Steps.lines(1)))
        .performed("line 1", outcome, 5)
        .run();
  }
}

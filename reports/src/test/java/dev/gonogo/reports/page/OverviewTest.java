package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.reports.testing.Productions;
import dev.gonogo.reports.testing.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {
  private static final Overview.Checklist DEPLOYED =
      new Overview.Checklist(
          List.of(
              new Overview.Shown(Example.staging(), "mued-lms/staging/index.html"),
              new Overview.Shown(
                  Productions.goStart().run(), "mued-lms/production-before/index.html")));

  /** Two checklists, one of them on two targets. */
  static String several() {
    return Overview.of(
        List.of(
            DEPLOYED,
            new Overview.Checklist(
                List.of(
                    new Overview.Shown(
                        Runs.green(Gate.REHEARSAL).run(), "green/staging/index.html")))));
  }

  @Test
  void every_checklist_has_its_word_its_counts_and_a_link_to_its_page() {
    Parsed page = Parsed.of(several());
    assertThat(page.all("title").stream().map(Parsed::text).findFirst())
        .hasValue("Sign-off · 2 checklists");
    assertThat(page.all("a").stream().map(link -> link.getAttribute("href")))
        .containsExactly(
            "mued-lms/staging/index.html",
            "mued-lms/production-before/index.html",
            "green/staging/index.html");
    assertThat(Parsed.text(page.all("main").get(0)))
        .containsSubsequence(
            "MUED LMS",
            "staging NO-GO",
            "8 lines",
            "production, before the deployment GO (start)",
            "mued-lms",
            "REHEARSED");
  }

  @Test
  void the_runs_of_one_checklist_stand_under_its_name() {
    Parsed page = Parsed.of(Overview.of(List.of(DEPLOYED)));
    assertThat(page.all("title").stream().map(Parsed::text).findFirst())
        .hasValue("Sign-off · MUED LMS");
    assertThat(page.all("h1").stream().map(Parsed::text)).containsExactly("MUED LMS");
    assertThat(page.all("h2")).isEmpty();
  }

  @Test
  void runs_of_different_content_are_not_passed_off_as_one() {
    String warning = "Attention: these are runs of different content.";
    assertThat(Overview.of(List.of(DEPLOYED))).doesNotContain(warning);
    Overview.Checklist different =
        new Overview.Checklist(
            List.of(
                new Overview.Shown(Runs.green(Gate.REHEARSAL).run(), "staging.html"),
                new Overview.Shown(Productions.goStart().run(), "before.html")));
    assertThat(Overview.of(List.of(different))).contains(warning);
  }

  @Test
  void an_overview_of_nothing_is_refused() {
    assertThatThrownBy(() -> Overview.of(List.of())).hasMessage("no checklist");
    assertThatThrownBy(() -> new Overview.Checklist(List.of())).hasMessage("no run");
    assertThatThrownBy(() -> new Overview.Shown(Example.staging(), "https://somewhere"))
        .hasMessage("not a relative address: https://somewhere");
  }
}

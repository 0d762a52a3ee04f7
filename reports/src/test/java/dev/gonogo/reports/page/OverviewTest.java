package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.reports.testing.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {

  @Test
  void every_checklist_has_its_word_its_counts_and_a_link_to_its_page() {
    String html =
        Overview.of(
            List.of(
                new Overview.Checklist(
                    List.of(Example.staging(), Example.production()), "mued/page.html"),
                new Overview.Checklist(
                    List.of(Runs.green(Gate.REHEARSAL).run()), "green/page.html")));
    Parsed page = Parsed.of(html);
    assertThat(page.all("title").stream().map(Parsed::text).findFirst())
        .hasValue("Sign-off · 2 checklists");
    assertThat(page.all("a").stream().map(link -> link.getAttribute("href")))
        .containsExactly("mued/page.html", "green/page.html");
    assertThat(Parsed.text(page.all("main").get(0)))
        .containsSubsequence(
            "MUED LMS", "staging NO-GO", "8 lines", "production NO-GO", "mued-lms", "REHEARSED");
  }

  @Test
  void an_overview_of_nothing_is_refused() {
    assertThatThrownBy(() -> Overview.of(List.of())).hasMessage("no checklist");
    assertThatThrownBy(() -> new Overview.Checklist(List.of(), "https://somewhere"))
        .hasMessage("not a relative address: https://somewhere");
  }
}

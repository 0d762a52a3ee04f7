package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.reports.recorded.RecordedRun;
import java.util.List;

/** The page on which a release manager decides: one HTML file that loads nothing. */
public final class SignOffPage {
  private SignOffPage() {}

  /**
   * The page of one checklist.
   *
   * @param runs its run on staging, or on production, or both to be shown side by side
   * @param links where the other reports are, seen from the page
   * @return the whole HTML document, always the same for the same evidence
   * @throws IllegalArgumentException where there is no run, or they are not of one checklist and of
   *     different targets
   */
  public static String of(List<RecordedRun> runs, Links links) {
    Page page = Page.of(runs);
    String word = page.gravest().word().text();
    Html skip = element("a", "skip").with("href", "#why").text("Skip to the reasons");
    Html main =
        element("main")
            .holding(
                HeadSection.of(page, links),
                WhySection.of(page),
                OpenSection.of(page),
                PhasesSection.of(page),
                ItemsSection.of(page),
                AcceptancesSection.of(page),
                SignaturesSection.of(page));
    Html body = Html.all(skip, Contents.of(page), main, FootSection.of(page));
    return Document.of(word + " · " + page.title(), Tone.of(page.gravest().word()), body);
  }
}

package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.ArrayList;
import java.util.List;

/** Several checklists on one page: the word of each, and the way to its own page. */
public final class Overview {
  private Overview() {}

  /**
   * One checklist.
   *
   * @param runs as its own page shows them
   * @param page the relative address of that page
   */
  public record Checklist(List<RecordedRun> runs, String page) {

    /** Copies the runs and checks the address. */
    public Checklist {
      runs = List.copyOf(runs);
      Links.relative(page);
    }
  }

  /**
   * The overview.
   *
   * @param checklists in the order to be shown
   * @return the whole HTML document, always the same for the same evidence
   * @throws IllegalArgumentException where there are none
   */
  public static String of(List<Checklist> checklists) {
    List<Html> cards = new ArrayList<>();
    Tone gravest = Tone.GOOD;
    for (Checklist checklist : checklists) {
      Page page = Page.of(checklist.runs());
      Tone tone = Tone.of(page.gravest().word());
      gravest = tone.compareTo(gravest) < 0 ? tone : gravest;
      cards.add(card(page, checklist.page()));
    }
    if (cards.isEmpty()) {
      throw new IllegalArgumentException("no checklist");
    }
    String title = Count.of(cards.size(), "checklist");
    Html head =
        element("header", "head")
            .holding(element("p", "kind").text("Sign-off"), element("h1").text(title));
    Html main = element("main").holding(head, element("div", "overview").holding(cards));
    return Document.of("Sign-off · " + title, gravest, main);
  }

  private static Html card(Page page, String address) {
    Html name = element("a").with("href", address).holding(Html.quoted(page.title()));
    List<Html> runs = page.runs().stream().map(run -> HeadSection.run(run, page)).toList();
    return element("section", "checklist")
        .with("aria-label", page.title())
        .holding(
            element("h2").holding(name),
            element("p", "kind").holding(Html.quoted(page.checklist())),
            element("div", page.isSeveral() ? "runs several" : "runs").holding(runs));
  }
}

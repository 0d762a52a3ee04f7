package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.ArrayList;
import java.util.List;

/** Several runs on one page, checklist by checklist: the word of each, and the way to its page. */
public final class Overview {
  private Overview() {}

  /**
   * One checklist.
   *
   * @param runs in the order to be shown, never empty
   */
  public record Checklist(List<Shown> runs) {

    /** Copies the runs. */
    public Checklist {
      runs = List.copyOf(runs);
      if (runs.isEmpty()) {
        throw new IllegalArgumentException("no run");
      }
    }
  }

  /**
   * One run.
   *
   * @param run as its own page shows it
   * @param page the relative address of that page
   */
  public record Shown(RecordedRun run, String page) {

    /** Checks the address. */
    public Shown {
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
    if (checklists.isEmpty()) {
      throw new IllegalArgumentException("no checklist");
    }
    boolean one = checklists.size() == 1;
    String title = one ? page(checklists.get(0)).title() : Count.of(checklists.size(), "checklist");
    Html head =
        element("header", "head")
            .holding(
                element("p", "kind").text("Sign-off"),
                element("h1").with("dir", "auto").text(title));
    List<Html> cards = checklists.stream().map(each -> card(each, one)).toList();
    Html main = element("main").holding(head, element("div", "overview").holding(cards));
    return Document.of("Sign-off · " + title, gravest(checklists), main);
  }

  private static Tone gravest(List<Checklist> checklists) {
    return checklists.stream()
        .flatMap(checklist -> checklist.runs().stream())
        .map(shown -> Tone.of(shown.run().verdict().word()))
        .min(Tone::compareTo)
        .orElseThrow();
  }

  private static Page page(Checklist checklist) {
    return Page.of(checklist.runs().get(0).run());
  }

  /** The name is said by the head already where there is only one. */
  private static Html card(Checklist checklist, boolean alone) {
    Page first = page(checklist);
    List<Html> parts = new ArrayList<>();
    if (!alone) {
      parts.add(element("h2").holding(Html.quoted(first.title())));
    }
    parts.add(element("p", "kind").holding(Html.quoted(first.checklist())));
    parts.add(content(checklist));
    List<Html> runs = checklist.runs().stream().map(Overview::run).toList();
    parts.add(element("div", runs.size() > 1 ? "runs several" : "runs").holding(runs));
    return element("section", "checklist").with("aria-label", first.title()).holding(parts);
  }

  private static Html run(Shown shown) {
    Page page = Page.of(shown.run());
    Html link = element("a").with("href", shown.page()).holding(Html.quoted(page.run().target()));
    return HeadSection.run(page, link);
  }

  /** What stands side by side need not be the same. */
  private static Html content(Checklist checklist) {
    long contents =
        checklist.runs().stream()
            .map(shown -> shown.run().started().contentHash())
            .distinct()
            .count();
    return contents > 1
        ? element("p", "note").text("Attention: these are runs of different content.")
        : Html.NONE;
  }
}

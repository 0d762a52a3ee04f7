package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is still open, and for whom: signatures by role, what waits, what nobody has taken on. */
final class OpenSection {
  private static final Set<Status> SHOWN =
      EnumSet.of(Status.PENDING, Status.BLOCKED, Status.UNBOUND, Status.MISSING, Status.STALE);

  private static final Comparator<Instant> EARLIEST =
      Comparator.nullsLast(Comparator.naturalOrder());

  /** Longer lists are folded: the list of everything can be filtered by the status. */
  private static final int SHORT = 20;

  private OpenSection() {}

  /** Whether this section lists the lines of a status. */
  static boolean shows(Status status) {
    return SHOWN.contains(status);
  }

  static Html of(Page page) {
    return element("section")
        .id("open")
        .with("aria-label", "What is open")
        .holding(
            element("h2").text("What is open, and for whom"),
            element("div", "open").holding(lists(page)));
  }

  private static List<Html> lists(Page page) {
    List<Row> rows = page.rows();
    List<Html> lists = new ArrayList<>();
    lists.add(of(rows, Status.PENDING, step -> "For the " + role(step)));
    lists.add(of(rows, Status.BLOCKED, OpenSection::missing));
    lists.add(of(rows, Status.UNBOUND, step -> "Neither a check nor a signer"));
    lists.add(of(rows, Status.MISSING, step -> Brief.firstLine(step.message())));
    lists.add(of(rows, Status.STALE, step -> Brief.firstLine(step.message())));
    lists.add(of(rows, Status.NOT_DUE, OpenSection::later));
    if (page.run().run().stage().isPresent()) {
      lists.add(of(rows, Status.NOT_APPLICABLE, step -> Brief.firstLine(step.message())));
    }
    boolean nothing = lists.stream().allMatch(Html::isEmpty);
    return nothing ? List.of(element("p", "note").text("Nothing.")) : lists;
  }

  /** On production a line can be of a later stage, which has no date. */
  private static String later(Judged step) {
    return step.planned().due() == null ? Brief.firstLine(step.message()) : "Comes later";
  }

  /** The lines of one status, for each whom they wait for. */
  private static Html of(List<Row> rows, Status status, Function<Judged, String> whom) {
    List<Html> lists = new ArrayList<>();
    with(rows, status, whom).forEach((name, found) -> lists.add(list(status, name, found)));
    return lists.isEmpty() ? Html.NONE : element("div").id(anchor(status)).holding(lists);
  }

  /** Where the lines of a status stand. */
  static String anchor(Status status) {
    return "open-" + status.word().replace(' ', '-');
  }

  /** What a line waits for, and who can look instead. */
  private static String missing(Judged step) {
    String missing = Brief.firstLine(step.message());
    return step.standIn().map(role -> missing + ", or signed by the " + role).orElse(missing);
  }

  private static String role(Judged step) {
    String signer = step.planned().signer();
    return signer == null ? "signer" : signer;
  }

  private static Map<String, List<Found>> with(
      List<Row> rows, Status status, Function<Judged, String> whom) {
    Map<String, List<Found>> found = new LinkedHashMap<>();
    for (Row row : rows) {
      Judged gravest = row.gravest();
      if (gravest.status() == status) {
        found
            .computeIfAbsent(whom.apply(gravest), any -> new ArrayList<>())
            .add(new Found(row, gravest));
      }
    }
    found.values().forEach(rowsOfOne -> rowsOfOne.sort(Comparator.comparing(Found::due, EARLIEST)));
    return found;
  }

  private static Html list(Status status, String title, List<Found> found) {
    boolean lines = found.stream().allMatch(each -> each.row().isLine());
    Html summary =
        element("summary")
            .holding(
                Look.of(status).badge(),
                Html.text(" "),
                element("b").holding(Html.quoted(title)),
                Html.text(" · " + Count.of(found.size(), lines ? "line" : "step")));
    Html.Element details = element("details", "list").with("data-status", status.word());
    Html items = element("ul").holding(found.stream().map(OpenSection::item).toList());
    return (found.size() <= SHORT ? details.with("open", "") : details).holding(summary, items);
  }

  private static Html item(Found found) {
    Instant due = found.outcome().planned().due();
    Html when =
        due == null
            ? Html.NONE
            : Html.all(element("span", "due").holding(Moments.minutes(due)), Html.text(" "));
    return element("li").holding(when, RowLink.of(found.row()));
  }

  private record Found(Row row, Judged outcome) {
    @Nullable Instant due() {
      return outcome.planned().due();
    }
  }
}

package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.ArrayList;
import java.util.List;

/** The foot: what made the evidence, and that this page can be made from it again. */
final class FootSection {
  private FootSection() {}

  static Html of(Page page) {
    List<Html> parts = new ArrayList<>();
    RecordedRun run = page.run().run();
    RunStarted started = run.started();
    String server =
        run.server()
            .map(found -> "PostgreSQL " + found.version() + ", cluster " + cluster(found))
            .orElse("no server");
    parts.add(
        element("p")
            .holding(
                Html.quoted(started.target()),
                Html.text(": Gonogo "),
                Html.quoted(started.engine()),
                Html.text(", "),
                Html.quoted(server),
                Html.text(", content "),
                element("code").text(started.contentHash())));
    parts.add(
        element("p")
            .holding(
                element("code").text("gonogo report"),
                Html.text(
                    " makes this page anew from the evidence alone (evidence.ndjson), without a"
                        + " database: the same evidence gives the same page.")));
    return element("footer").holding(parts);
  }

  private static String cluster(ServerFound found) {
    return found.systemIdentifier();
  }
}

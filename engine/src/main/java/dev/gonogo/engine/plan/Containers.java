package dev.gonogo.engine.plan;

import dev.gonogo.engine.document.Heading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ids of what holds the steps of one plan: each phase, and each heading of the document.
 *
 * <p>Headings with the same text keep containers of their own: the steps of one container are
 * performed together, and between two headings there may be a phase.
 */
final class Containers {
  private final String checklist;
  private final String everythingBack;
  private final String aboveHeadings;
  private final Map<Heading, String> phases = new HashMap<>();
  private final Map<Heading, String> sections = new HashMap<>();
  private final Map<String, String> atTheEnd = new HashMap<>();
  private final Ids ids;

  Containers(
      Ids ids,
      String checklist,
      String document,
      List<Heading> headings,
      List<PlannedPhase> phases) {
    this.ids = ids;
    this.checklist = "[checklist:" + checklist + "]";
    this.everythingBack = ids.give(this.checklist, "section", "everything-back");
    this.aboveHeadings = ids.give(this.checklist, "section", Slug.of(document));
    for (PlannedPhase phase : phases) {
      this.phases.put(phase.heading(), ids.give(this.checklist, "phase", Slug.of(phase.title())));
    }
    for (Heading heading : headings) {
      sections.put(heading, ids.give(this.checklist, "section", path(heading)));
    }
  }

  private static String path(Heading heading) {
    return heading.path().stream().map(Slug::of).collect(Collectors.joining("."));
  }

  String checklist() {
    return checklist;
  }

  String everythingBack() {
    return everythingBack;
  }

  String of(PlannedPhase phase) {
    return phases.getOrDefault(phase.heading(), checklist);
  }

  /**
   * Of the lines under a heading that can only be judged at the end of the run: JUnit performs the
   * steps of one container together, so that they cannot stand in the heading's own.
   */
  String atTheEnd(Optional<Heading> heading, String why) {
    String name = heading.map(Containers::path).map(path -> path + ".").orElse("") + why;
    return atTheEnd.computeIfAbsent(
        heading.map(Heading::line).orElse(0) + name, any -> ids.give(checklist, "section", name));
  }

  /** Of the lines under a heading, outside of phases; of those above the first heading. */
  String of(Optional<Heading> heading) {
    return heading.map(found -> sections.getOrDefault(found, checklist)).orElse(aboveHeadings);
  }
}

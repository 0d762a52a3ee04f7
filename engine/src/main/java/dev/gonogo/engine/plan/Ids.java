package dev.gonogo.engine.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the ids of one plan: made of texts only, and each once. */
final class Ids {
  private final String checklist;
  private final Set<String> given = new HashSet<>();

  Ids(String checklist) {
    this.checklist = "[checklist:" + checklist + "]";
  }

  String step(String name) {
    return unique(checklist + "/", name);
  }

  String phase(String title, String name) {
    return unique(checklist + "/[phase:" + Slug.of(title) + "]/", name);
  }

  String section(List<String> headings, String name) {
    String path = headings.stream().map(Slug::of).collect(Collectors.joining("."));
    return unique(checklist + "/[section:" + path + "]/", name);
  }

  /** Texts that differ only in punctuation have the same slug: the later ones are numbered. */
  private String unique(String container, String name) {
    String id = container + "[step:" + name + "]";
    for (int again = 2; !given.add(id); again++) {
      id = container + "[step:" + name + "~" + again + "]";
    }
    return id;
  }
}

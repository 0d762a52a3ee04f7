package dev.gonogo.engine.plan;

import java.util.HashSet;
import java.util.Set;

/**
 * Gives the ids of one plan, made of texts only, and each once.
 *
 * <p>Texts that differ only in punctuation have the same slug: the later ones are numbered. A slug
 * never holds a tilde, so a number is never taken for a text.
 */
final class Ids {
  private final Set<String> given = new HashSet<>();

  /** An id such as {@code [checklist:a]/[phase:b]}. */
  String give(String container, String kind, String name) {
    String id = "%s/[%s:%s]".formatted(container, kind, name);
    for (int again = 2; !given.add(id); again++) {
      id = "%s/[%s:%s~%d]".formatted(container, kind, name, again);
    }
    return id;
  }
}

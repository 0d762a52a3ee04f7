package dev.gonogo.engine.check;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The registry: every check there is, by its word.
 *
 * @param byWord word to record type, sorted by word
 * @param witness who sees what users see of a deployment; empty where nobody is on the class path
 */
public record Checks(Map<String, Class<? extends Check>> byWord, Optional<Witness> witness) {

  /** Checks without a witness. */
  public Checks(Map<String, Class<? extends Check>> byWord) {
    this(byWord, Optional.empty());
  }

  /** Copies the map and checks that every type can be bound. */
  public Checks {
    Map<String, Class<? extends Check>> sorted = new TreeMap<>(byWord);
    sorted.forEach(
        (word, type) -> {
          if (!type.isRecord()) {
            throw new IllegalArgumentException(
                "check \"%s\": %s is not a record".formatted(word, type.getName()));
          }
        });
    byWord = Collections.unmodifiableMap(sorted);
  }

  /**
   * The checks of all families on the class path.
   *
   * @throws IllegalStateException where two families claim the same word
   */
  public static Checks load() {
    ClassLoader loader = Checks.class.getClassLoader();
    Checks found = of(ServiceLoader.load(CheckFamily.class, loader));
    return new Checks(found.byWord(), ServiceLoader.load(Witness.class, loader).findFirst());
  }

  static Checks of(Iterable<CheckFamily> families) {
    Map<String, Class<? extends Check>> all = new TreeMap<>();
    for (CheckFamily family : families) {
      family.checks().forEach((word, type) -> claim(all, word, type));
    }
    return new Checks(all);
  }

  private static void claim(
      Map<String, Class<? extends Check>> all, String word, Class<? extends Check> type) {
    Class<? extends Check> claimed = all.putIfAbsent(word, type);
    if (claimed != null) {
      throw new IllegalStateException(
          "two checks are called \"%s\": %s and %s"
              .formatted(word, claimed.getName(), type.getName()));
    }
  }
}

package dev.gonogo.load.downtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what samples and the log tell of the same waits. */
final class Waits {
  private Waits() {}

  /**
   * Every wait once: of those in both, samples know better who was in the way, the log knows better
   * when it was over. Who was in the way is not known of all; of such a wait nothing is said.
   */
  static List<Wait> together(List<Asked> sampled, List<Asked> logged, Relations relations) {
    List<Asked> rest = new ArrayList<>(logged);
    List<Asked> all = new ArrayList<>();
    for (Asked wait : sampled) {
      Optional<Asked> same = rest.stream().filter(wait::isSameAs).findFirst();
      same.ifPresent(rest::remove);
      all.add(same.map(wait::endingAs).orElse(wait));
    }
    all.addAll(rest);
    return all.stream()
        .filter(wait -> !wait.to().isBefore(wait.from()) && !wait.behind().isEmpty())
        .map(wait -> wait.in(relations))
        .toList();
  }
}

package dev.gonogo.engine.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what was probably meant by a misspelt word or line. Stateless. */
public final class Suggestion {

  /** Longer texts get no suggestion: the cost grows with the product of the lengths. */
  private static final int LONGEST = 400;

  private Suggestion() {}

  /**
   * The allowed text that is nearest to what was written, when there is exactly one such and it is
   * near: at most two edits away, or a third of the length of what was written where that is more.
   * Upper and lower case are the same. A text that shares nothing with what was written is never
   * near, however short both are.
   *
   * @param written what was written; nothing is suggested for more than 400 characters
   * @param allowed what could have been written, in any order
   */
  public static Optional<String> nearest(String written, Collection<String> allowed) {
    int limit = Math.min(Math.max(2, written.length() / 3), written.length() - 1);
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    List<Candidate> near =
        allowed.stream()
            .distinct()
            .filter(text -> Math.abs(text.length() - written.length()) <= limit)
            .map(text -> new Candidate(text, distance(written, text)))
            .filter(candidate -> candidate.distance() <= limit)
            .sorted(Comparator.comparingInt(Candidate::distance))
            .limit(2)
            .toList();
    return isUnique(near) ? Optional.of(near.get(0).text()) : Optional.empty();
  }

  /**
   * The text that has most in common with what was written, however little that is; the first of
   * several. Empty only when there is no text. For lines of a document, where every line is an
   * answer.
   *
   * <p>Compared by the pairs of neighbouring letters that both have (Dice's coefficient), so that
   * words may have been added, left out or moved. Upper and lower case are the same.
   *
   * @param written what was written
   * @param texts what there is, in order
   */
  public static Optional<String> closest(String written, Collection<String> texts) {
    Set<String> wanted = pairs(written);
    Optional<String> closest = Optional.empty();
    double most = -1;
    for (String text : texts) {
      Set<String> pairs = pairs(text);
      double all = Math.max(1, wanted.size() + pairs.size());
      pairs.retainAll(wanted);
      double share = pairs.size() / all;
      if (share > most) {
        closest = Optional.of(text);
        most = share;
      }
    }
    return closest;
  }

  private static Set<String> pairs(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < lower.length() - 1; i++) {
      pairs.add(lower.substring(i, i + 2));
    }
    return pairs;
  }

  private static boolean isUnique(List<Candidate> near) {
    return near.size() == 1
        || (near.size() == 2 && near.get(0).distance() < near.get(1).distance());
  }

  /** The Levenshtein distance: insertions, deletions and replacements of one character. */
  private static int distance(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    int[] above = new int[right.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      above = nextRow(above, row, left.charAt(row - 1), right);
    }
    return above[right.length()];
  }

  private static int[] nextRow(int[] above, int row, char letter, String right) {
    int[] current = new int[above.length];
    current[0] = row;
    for (int column = 1; column < current.length; column++) {
      int replaced = above[column - 1] + (right.charAt(column - 1) == letter ? 0 : 1);
      int insertedOrDeleted = Math.min(above[column], current[column - 1]) + 1;
      current[column] = Math.min(replaced, insertedOrDeleted);
    }
    return current;
  }

  private record Candidate(String text, int distance) {}
}

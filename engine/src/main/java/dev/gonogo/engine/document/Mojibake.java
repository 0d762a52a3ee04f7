package dev.gonogo.engine.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Repairs UTF-8 that was once read in another code page and saved again, so that {@code ✅} became
 * {@code âœ…}.
 *
 * <p>An editor damages a file as a whole, in one code page: the one that explains most lines is
 * taken, and only where it explains more lines than speak against it. Then each line is repaired
 * for itself: where bytes were lost it stays as it is.
 */
final class Mojibake {

  private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}&&[^\\x00-\\x7F]]");

  private Mojibake() {}

  static SourceText repair(List<String> lines) {
    return Arrays.stream(CodePage.values())
        .map(codePage -> Attempt.of(codePage, lines))
        .filter(Attempt::isConvincing)
        .sorted(Comparator.comparing(Attempt::repaired).reversed())
        .findFirst()
        .map(attempt -> new SourceText(attempt.lines(), attempt.repaired()))
        .orElseGet(() -> new SourceText(lines, 0));
  }

  /**
   * The lines repaired as if read in one code page.
   *
   * @param repaired how many lines changed
   * @param healthy how many did not, although they have letters outside ASCII
   */
  private record Attempt(List<String> lines, int repaired, int healthy) {

    static Attempt of(CodePage codePage, List<String> lines) {
      List<String> result = lines.stream().map(line -> repair(codePage, line)).toList();
      int repaired = 0;
      int healthy = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (!result.get(i).equals(lines.get(i))) {
          repaired++;
        } else if (!Ascii.only(lines.get(i)) && FOREIGN_LETTER.matcher(lines.get(i)).find()) {
          healthy++;
        }
      }
      return new Attempt(result, repaired, healthy);
    }

    private static String repair(CodePage codePage, String line) {
      if (Ascii.only(line)) {
        return line;
      }
      return codePage
          .undo(line)
          .filter(undone -> Plausibility.isPlausible(line, undone))
          .orElse(line);
    }

    boolean isConvincing() {
      return repaired > healthy;
    }
  }
}

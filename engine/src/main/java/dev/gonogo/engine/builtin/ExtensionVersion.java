package dev.gonogo.engine.builtin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What version of an extension is wanted: {@code 1.10 or later}, {@code 1.10}, {@code any}.
 *
 * @param version the version, empty for any
 * @param orLater whether later ones will do
 */
record ExtensionVersion(String version, boolean orLater) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<version>\\d+(?:\\.\\d+)*[^\\s]*)(?<later>\\s+or later)?");

  /**
   * Reads what is wanted.
   *
   * @throws IllegalArgumentException where it is no version
   */
  static ExtensionVersion parse(String written) {
    if (written.strip().equals("any")) {
      return new ExtensionVersion("", true);
    }
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the version of an extension. Write such as \"1.10 or later\", \"1.10\" or \"any\""
              .formatted(written));
    }
    return new ExtensionVersion(matcher.group("version"), matcher.group("later") != null);
  }

  boolean accepts(String installed) {
    return version.isEmpty()
        || version.equals(installed)
        || (orLater && compare(installed, version) > 0);
  }

  /** Number by number; 1.10 is later than 1.9. What follows the numbers does not count. */
  private static int compare(String one, String other) {
    List<BigInteger> left = numbers(one);
    List<BigInteger> right = numbers(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static List<BigInteger> numbers(String version) {
    String digits = version.replaceFirst("[^\\d.].*", "");
    return Arrays.stream(digits.split("\\.", -1))
        .filter(part -> !part.isEmpty())
        .map(BigInteger::new)
        .toList();
  }

  @Override
  public String toString() {
    return version.isEmpty() ? "any version" : version + (orLater ? " or later" : "");
  }
}

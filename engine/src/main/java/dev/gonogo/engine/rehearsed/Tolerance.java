package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Database;
import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A property that is a matter of each server. */
record Tolerance(String words, Predicate<Difference.Changed> covers) {

  private static final Pattern FINGERPRINT = Pattern.compile("\\bsha256:[0-9a-f]{6}\\b");
  private static final Set<String> OF_LOGINS =
      Set.of("hasPassword", "validUntil", "connectionLimit", "comment");

  private static final List<Tolerance> ALL =
      List.of(
          new Tolerance(
              "what the database itself is", change -> change.object() instanceof Database),
          new Tolerance(
              "passwords, connection limits and comments of roles",
              change -> change.object() instanceof Role && OF_LOGINS.contains(change.property())),
          new Tolerance(
              "where tables and indexes lie", change -> change.property().equals("tablespace")),
          new Tolerance("secrets", change -> isSame(change.before(), change.after())));

  /** What is left when all of them have been left out. */
  static List<Difference> leaveOut(List<Difference> differences, Remarks remarks) {
    List<Difference> left = differences;
    for (Tolerance one : ALL) {
      remarks.leftOut(
          one.words(), left.stream().filter(one::covers).map(Difference::toString).toList());
      left = left.stream().filter(each -> !one.covers(each)).toList();
    }
    return left;
  }

  private boolean covers(Difference difference) {
    return difference instanceof Difference.Changed changed && covers.test(changed);
  }

  private static boolean isSame(@Nullable Object before, @Nullable Object after) {
    return withoutFingerprints(before).equals(withoutFingerprints(after));
  }

  private static String withoutFingerprints(@Nullable Object value) {
    return FINGERPRINT.matcher(String.valueOf(value)).replaceAll("");
  }
}

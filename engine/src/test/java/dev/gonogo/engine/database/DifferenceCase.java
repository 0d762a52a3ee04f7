package dev.gonogo.engine.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs after a change, as {@code differences/*.sql} says it.
 *
 * @param mended whether executing every mending leaves no difference
 * @param executed {@code false} where this server cannot execute the mending
 */
record DifferenceCase(
    String file,
    String title,
    int major,
    boolean mended,
    boolean executed,
    String setup,
    String change,
    List<String> sentences) {

  private static final List<String> FILES =
      List.of(
          "tables",
          "columns",
          "constraints",
          "indexes",
          "policies_triggers_rules",
          "types_functions_sequences",
          "roles_and_settings",
          "others");

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?s)(?<title>[^\n]+)\n(?<setup>.*?)-- then\n(?<change>.*?)-- says\n(?<says>.*)");

  static List<DifferenceCase> all() {
    List<DifferenceCase> cases = new ArrayList<>();
    for (String file : FILES) {
      Arrays.stream(text(file).split("(?m)^# "))
          .filter(written -> !written.isBlank())
          .map(written -> parse(file, written))
          .forEach(cases::add);
    }
    return cases;
  }

  private static DifferenceCase parse(String file, String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a case of " + file + ": " + written);
    }
    String title = matcher.group("title");
    return new DifferenceCase(
        file,
        title,
        title.contains("on 18") ? 18 : 17,
        !title.contains("not mended"),
        !title.contains("not executed"),
        matcher.group("setup"),
        matcher.group("change"),
        matcher.group("says").strip().lines().toList());
  }

  private static String text(String file) {
    try (InputStream in =
        DifferenceCase.class.getResourceAsStream("differences/" + file + ".sql")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return file + ": " + title;
  }
}

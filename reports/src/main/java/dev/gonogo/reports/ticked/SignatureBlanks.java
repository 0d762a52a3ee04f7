package dev.gonogo.reports.ticked;

import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.reports.recorded.MarkdownText;
import dev.gonogo.reports.recorded.Moment;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the blanks of a line such as {@code Name: ____ Date: ____} with who signed it and when. */
final class SignatureBlanks {
  private static final Pattern BLANK = Pattern.compile("([^_]*)(_{3,})");

  private SignatureBlanks() {}

  /** The line with every blank filled that the signature has something for. */
  static String filled(String line, SignatureRead signature) {
    boolean dated = line.toLowerCase(Locale.ROOT).contains("date");
    boolean named = false;
    StringBuilder filled = new StringBuilder();
    Matcher blank = BLANK.matcher(line);
    int copied = 0;
    while (blank.find()) {
      String label = blank.group(1).toLowerCase(Locale.ROOT);
      filled.append(line, copied, blank.start(2));
      if (asks(label, "date")) {
        filled.append(Moment.dayOf(signature.at()));
      } else if (asks(label, "role", "title", "position")) {
        filled.append(MarkdownText.of(signature.role()));
      } else if (!named || asks(label, "name", "sign", "by")) {
        filled.append(MarkdownText.of(signature.name()));
        named = true;
      } else if (!dated) {
        filled.append(Moment.dayOf(signature.at()));
        dated = true;
      } else {
        filled.append(blank.group(2));
      }
      copied = blank.end();
    }
    return filled.append(line.substring(copied)).toString();
  }

  private static boolean asks(String label, String... words) {
    return Stream.of(words).anyMatch(label::contains);
  }
}

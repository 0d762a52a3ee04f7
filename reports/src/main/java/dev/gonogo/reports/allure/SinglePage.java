package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.reports.recorded.Inlined;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file that shows everything: Allure's application with its style, its icon and its data.
 *
 * <p>A browser gives no other file to a page that was opened as a file itself.
 */
final class SinglePage {
  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  private SinglePage() {}

  /**
   * The page.
   *
   * @param title what the tab of the browser says
   */
  static String of(String title, PageData data) throws IOException {
    Inlined reader = Inlined.beside(SinglePage.class, "data.js");
    Inlined order = Inlined.beside(SinglePage.class, "order.js");
    Inlined application = application("app.js");
    Map<String, String> parts =
        Map.of(
            "POLICY", String.join(" ", reader.source(), order.source(), application.source()),
            "TITLE", Markup.escaped(SafeText.of(title)),
            "ICON", icon(),
            "STYLE", application("styles.css").text(),
            "DATA", data.json(),
            "READER", reader.text(),
            "ORDER", order.text(),
            "APPLICATION", application.text());
    return filled(template(), parts);
  }

  private static String template() throws IOException {
    try (InputStream template = SinglePage.class.getResourceAsStream("index.html")) {
      if (template == null) {
        throw new FileNotFoundException("no index.html beside " + SinglePage.class);
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** All at once: a title that reads like one of our places stays a title. */
  private static String filled(String template, Map<String, String> parts) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static Inlined application(String file) throws IOException {
    try (InputStream stream = AllureJar.open(file)) {
      return Inlined.read(stream);
    }
  }

  private static String icon() throws IOException {
    try (InputStream stream = AllureJar.open("favicon.ico")) {
      return Base64.getEncoder().encodeToString(stream.readAllBytes());
    }
  }
}

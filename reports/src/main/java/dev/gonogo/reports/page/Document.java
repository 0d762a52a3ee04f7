package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

import dev.gonogo.reports.recorded.Inlined;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A whole HTML document around what it shows. It loads nothing, and nothing in it can. */
final class Document {
  static final Inlined STYLE = Inlined.beside(Document.class, "page.css");
  static final Inlined SCRIPT = Inlined.beside(Document.class, "page.js");
  private static final String POLICY =
      "default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'"
          .formatted(STYLE.source(), SCRIPT.source());

  private Document() {}

  /**
   * The document.
   *
   * @param title what the tab of the browser says
   * @param tone the colour of its icon
   */
  static String of(String title, Tone tone, Html body) {
    Html head =
        element("head")
            .holding(
                element("meta").with("charset", "utf-8").alone(),
                element("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", POLICY)
                    .alone(),
                meta("viewport", "width=device-width, initial-scale=1"),
                meta("color-scheme", "light dark"),
                meta("referrer", "no-referrer"),
                element("title").text(title),
                // Without one, a browser asks the server for an icon.
                element("link").with("rel", "icon").with("href", icon(tone)).alone(),
                Html.style(STYLE));
    Html all = element("body").holding(body, Html.script(SCRIPT));
    return Html.document(element("html").with("lang", "en").holding(head, all)).toString();
  }

  private static Html meta(String name, String content) {
    return element("meta").with("name", name).with("content", content).alone();
  }

  private static String icon(Tone tone) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='%s' fill='%s'/></svg>"
            .formatted(
                tone == Tone.GOOD ? "M1 9l4-2 2 3 6-9 2 2-8 12z" : "M2 2h12v12H2z", tone.icon());
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}

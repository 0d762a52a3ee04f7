package dev.gonogo.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.reports.recorded.RecordedRun;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HostilePageTest {

  static String page(RecordedRun run) {
    return SignOffPage.of(run, Example.LINKS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "</style><style>*{display:none}</style>",
        "--><!-- ]]>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "&lt;&#x3c;&amp",
        "${7*7}{{7*7}}",
        "\u202egnp.exe",
        "\u001b[2J\u001b]0;b\u0007",
        "a\u0000b\ud800c",
        "עברית (שלום)",
        "👩‍💻 ✅ 予約",
      })
  void no_text_changes_what_a_page_is_made_of(String text) {
    Parsed harmless = Parsed.of(page(Example.staging()));
    String html = page(Example.staging(any -> text + any));
    Parsed hostile = Parsed.of(html);
    assertThat(hostile.structure()).isEqualTo(harmless.structure());
    assertThat(html.replaceAll("(?s)<(style|script)>.*?</\\1>", ""))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t\u200d]]");
  }

  @Test
  void what_cannot_be_seen_is_made_visible() {
    String page = page(Example.staging(any -> "a\u202eb\u001b[0mc" + any));
    assertThat(page).contains("<bdi>a\\u202eb\\u001b[0mcTake a backup</bdi>");
  }

  @Test
  void texts_of_either_direction_are_kept_apart_from_ours() {
    Parsed page = Parsed.of(page(Example.staging(any -> "שלום" + any)));
    List<Element> isolated =
        page.all("*").stream()
            .filter(each -> each.getTextContent().startsWith("שלום"))
            .filter(each -> each.getElementsByTagName("*").getLength() == 0)
            .toList();
    assertThat(isolated).hasSizeGreaterThan(30);
    assertThat(isolated)
        .allMatch(
            each ->
                each.getTagName().equals("bdi")
                    || each.getAttribute("dir").equals("auto")
                    // Neither is laid out within a text of ours.
                    || Set.of("title", "rect").contains(each.getTagName()));
  }

  @Test
  void the_policy_lets_exactly_our_style_and_our_script_in() throws NoSuchAlgorithmException {
    String html = page(Example.staging());
    Element policy = Parsed.of(html).all("meta").get(1);
    assertThat(policy.getAttribute("http-equiv")).isEqualTo("Content-Security-Policy");
    assertThat(policy.getAttribute("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:;"
                    .formatted(hash(html, "style"), hash(html, "script"))
                + " base-uri 'none'; form-action 'none'");
  }

  private static String hash(String html, String element) throws NoSuchAlgorithmException {
    Matcher inlined = Pattern.compile("(?s)<" + element + ">(.*?)</" + element + ">").matcher(html);
    assertThat(inlined.results().count()).isEqualTo(1);
    inlined.reset();
    assertThat(inlined.find()).isTrue();
    byte[] bytes = inlined.group(1).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void a_page_loads_nothing() {
    Parsed page = Parsed.of(page(Example.staging()));
    Set<String> addresses = new TreeSet<>();
    for (Element element : page.all("*")) {
      for (String attribute : List.of("src", "srcset", "data", "action", "style", "poster")) {
        assertThat(element.hasAttribute(attribute)).as(attribute).isFalse();
      }
      if (element.hasAttribute("href") && !element.getTagName().equals("a")) {
        addresses.add(element.getAttribute("href").replaceAll(",.*", ""));
      }
    }
    assertThat(addresses).containsExactly("data:image/svg+xml;base64");
    assertThat(Document.STYLE.text()).doesNotContain("url(", "@import", "</");
    assertThat(Document.SCRIPT.text()).doesNotContain("fetch(", "import", "innerHTML", "</");
  }

  @Test
  void a_name_that_is_not_one_of_html_is_refused() {
    assertThatThrownBy(() -> Html.element("p onclick=x"))
        .hasMessage("not a name of HTML: p onclick=x");
    assertThatThrownBy(() -> Html.element("p").with("x><", ""))
        .hasMessage("not a name of HTML: x><");
  }
}

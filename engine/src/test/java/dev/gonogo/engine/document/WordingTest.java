package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "**Zero downtime** - *no* __error__ => Zero downtime - no error",
        "***all*** ~~old~~ `code` ``x`` => all old code x",
        "**a bold part that ends on the next line => a bold part that ends on the next line",
        "[Runbook](https://example.org/a_b) and ![logo](a.png) => Runbook and logo",
        "[![build](badge.svg)](https://example.org) => build",
        "✅ **Backup** 🛡️ taken ⚠️ => Backup taken",
        "1️⃣ First 👩‍💻 🇯🇵 ☑ => First",
        "Enable RLS: => Enable RLS",
        "**Enable RLS:** => Enable RLS",
        "確認： => 確認",
        "- [ ] Pasted with its box => Pasted with its box",
        "12. [x] Pasted with its box => Pasted with its box",
        "| a | **b** | => a | b",
        "|a|b| => a | b",
        "5 \\* 3 and \\[x\\] => 5 * 3 and [x]",
        "<b>kept</b> <br> => <b>kept</b> <br>"
      })
  void markupIsIgnored(String markdown, String words) {
    assertThat(Wording.normalise(markdown)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM audit_logs",
        "SELECT COUNT(*) FROM users",
        "Lead: ____________ Date: ________",
        "[Provider] - [Support Contact]",
        "p95 < 100 ms → ok, 20 °C, § 5, ≥ 3",
        "# Expected: 58+ tables",
        "-- Should be 1 (self only)",
        "~5 minutes",
        "snake_case_name, Straße, 予約 e Ação"
      })
  void wordsAreKept(String words) {
    assertThat(Wording.normalise(words)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"✅", "**", "`", ":", "|", "\u200B"})
  void whatHasNoWordsIsNamedAsItStands(String marks) {
    assertThat(Wording.normalise(marks)).isEqualTo(marks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\u00A0\u3000", "\0"})
  void whiteSpaceIsNothing(String blank) {
    assertThat(Wording.normalise(blank)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\n  lines", "two\u00A0\u3000lines ", "two\0\tlines"})
  void whiteSpaceIsOneBlank(String written) {
    assertThat(Wording.normalise(written)).isEqualTo("two lines");
  }

  @Property
  void aLineIsNamedByItsWordsAsWellAsByItsMarkdown(@ForAll("markdown") String markdown) {
    String words = Wording.normalise(markdown);
    assertThat(Wording.normalise(words)).isEqualTo(words);
  }

  @Provide
  Arbitrary<String> markdown() {
    List<String> parts =
        List.of(
            "*", "**", "_", "__", "`", "~~", "[", "](", ")", "!", "\\", "|", " ", ":", "✅",
            "\uFE0F", "1", "a", "é", "- [ ] ", "#", "\t", "\u200D", "\u20E3", "(");
    return Arbitraries.of(parts).list().ofMaxSize(16).map(chosen -> String.join("", chosen));
  }
}

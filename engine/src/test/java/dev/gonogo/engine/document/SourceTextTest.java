package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static SourceText utf8(String text) {
    return SourceText.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linesEndInAnyOfTheThreeWays() {
    assertThat(utf8("a\r\nb\rc\n\nd\u0085e\u2028f").lines())
        .containsExactly("a", "b", "c", "", "d\u0085e\u2028f");
    assertThat(utf8("").lines()).isEmpty();
  }

  @Test
  void theByteOrderMarkIsNoText() {
    assertThat(utf8("\uFEFF# A\n\uFEFFb")).isEqualTo(utf8("# A\n\uFEFFb"));
    assertThat(utf8("\uFEFF").lines()).containsExactly("");
  }

  @Test
  void aDamagedByteOrderMarkIsNoTextEither() {
    assertThat(utf8("ï»¿# A").lines()).containsExactly("# A");
  }

  @Test
  void aLineThatIsNotUtf8IsWindows1252() {
    byte[] bytes = "Größe “x”\nplain".getBytes(Charset.forName("windows-1252"));
    assertThat(SourceText.of(bytes).lines()).containsExactly("Größe “x”", "plain");
  }

  @Test
  void linesAreDecodedEachForItself() {
    byte[] bytes = "é\né".getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0x81;
    assertThat(SourceText.of(bytes).lines()).containsExactly("\u0081©", "é");
  }
}

package dev.gonogo.reports.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlinedTest {

  @Test
  void aPolicyNamesItByItsHash() {
    assertThat(new Inlined("alert(1)\n").source())
        .isEqualTo("'sha256-MaeD7tQk/YNyd6Pm9J12ROmv0Z93QwNN4VH7v3gI+RI='");
  }

  @Test
  void linesEndAsABrowserReadsThem() {
    assertThat(new Inlined("a\r\nb")).isEqualTo(new Inlined("a\nb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'</script>'", "/* </STYLE */"})
  void whatWouldEndItsElementIsRefused(String text) {
    assertThatThrownBy(() -> new Inlined(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot stand in a page: it holds (?i)</(script|style)");
  }
}

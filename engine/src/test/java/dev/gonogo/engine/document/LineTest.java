package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {

  private static Line line(LineKind kind, String text, int line, int column, boolean ticked) {
    return new Line(kind, text, "- text", line, column, Optional.empty(), ticked, 1);
  }

  @Test
  void impossibleLinesAreRefused() {
    assertThatThrownBy(() -> line(LineKind.BULLET, "", 1, 3, false))
        .hasMessage("a line without text cannot be named");
    assertThatThrownBy(() -> line(LineKind.BULLET, "text", 0, 3, false))
        .hasMessage("line 0 and ordinal 1 count from 1");
    assertThatThrownBy(() -> line(LineKind.BULLET, "text", 1, 7, false))
        .hasMessage("column 7 is outside \"- text\"");
    assertThatThrownBy(() -> line(LineKind.BULLET, "text", 1, 3, true))
        .hasMessage("only a box is ticked, not BULLET");
  }
}

package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListLinesTest {

  @Test
  void boxesAreReadAtEveryDepthAndInNumberedLists() {
    assertThat(
            Rendering.lines(
                """
                - [ ] **Backup**
                  - [x] Stored `off site`
                    * [X] Encrypted
                1. [ ] Restored
                2) [ ] Compared
                > + [ ] Quoted
                """))
        .isEqualTo(
            """
            1:7 BOX Backup
            2:9 BOX ticked Stored off site
            3:11 BOX ticked Encrypted
            4:8 BOX Restored
            5:8 BOX Compared
            6:9 BOX Quoted""");
  }

  @Test
  void bulletsAndNumberedEntriesWithoutABoxAreLines() {
    assertThat(
            Rendering.lines(
                """
                - p95: < 100ms

                1. ✅ All health checks pass
                2. Cache hit rate > 90%
                """))
        .isEqualTo(
            """
            1:3 BULLET p95: < 100ms
            3:4 NUMBERED All health checks pass
            4:4 NUMBERED Cache hit rate > 90%""");
  }

  @Test
  void anEntryIsItsFirstParagraphWithoutItsChildren() {
    assertThat(
            Rendering.lines(
                """
                - [ ] Backup taken
                  and verified

                  By the script:
                  ```bash
                  pg_dump app
                  ```
                  - nested
                """))
        .isEqualTo(
            """
            1:7 BOX Backup taken and verified
            4:3 PARAGRAPH By the script
            6:3 CODE pg_dump app
            8:5 BULLET nested""");
  }

  @Test
  void whatOnlyResemblesABoxIsAnEntry() {
    assertThat(Rendering.lines("- [ ]\n- [y] Yes\n- [x](https://example.org) linked\n- [ ]glued\n"))
        .isEqualTo("1:3 BULLET [ ]\n2:3 BULLET [y] Yes\n3:3 BULLET x linked\n4:3 BULLET [ ]glued");
  }

  @Test
  void aBoxMayHoldItsTextOnTheNextLine() {
    assertThat(Rendering.lines("- [x]\n  Restored\n")).isEqualTo("1:3 BOX ticked Restored");
  }

  @Test
  void anEntryWithoutAParagraphIsNoLineButItsContentIs() {
    assertThat(Rendering.lines("-\n- - [ ] deep\n- # Title\n- ```\n  code\n"))
        .isEqualTo("2:9 BOX deep\n3:5 HEADING Title\n5:3 CODE code");
  }

  @Test
  void tabsIndentLikeBlanks() {
    assertThat(Rendering.lines("- outer\n\t- [ ]\tinner\n"))
        .isEqualTo("1:3 BULLET outer\n2:8 BOX inner");
  }
}

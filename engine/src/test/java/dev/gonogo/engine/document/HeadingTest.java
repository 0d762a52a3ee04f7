package dev.gonogo.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadingTest {

  @Test
  void headingsOfBothStylesAreLines() {
    assertThat(
            Rendering.lines(
                """
                # Deployment
                ### 📋 **Phase 1** (< 5 minutes): ###

                Phase 2
                in two lines
                ------------
                #
                #hashtag
                """))
        .isEqualTo(
            """
            1:3 HEADING Deployment
            2:5 HEADING Phase 1 (< 5 minutes)
            4:1 HEADING Phase 2 in two lines
            8:1 PARAGRAPH #hashtag""");
  }

  @Test
  void aPathLeadsFromTheTopAlsoWhereLevelsAreSkipped() {
    assertThat(Rendering.document("# A\n### B\n## C\n# D\n").headings())
        .extracting(Heading::path)
        .containsExactly(List.of("A"), List.of("A", "B"), List.of("A", "C"), List.of("D"));
  }

  @Test
  void aHeadingIsWithinItselfAndWhatStandsAboveIt() {
    List<Heading> headings = Rendering.document("# A\n## B\n### C\n## B\n").headings();
    Heading last = headings.get(3);
    assertThat(headings).filteredOn(heading -> heading.isWithin(headings.get(1))).hasSize(2);
    assertThat(headings).filteredOn(last::isWithin).containsExactly(headings.get(0), last);
  }

  @Test
  void linesStandUnderTheNearestHeadingAndHeadingsUnderTheirParent() {
    Document document = Rendering.document("before\n# A\n- [ ] a\n## B\n- [ ] b\n");
    assertThat(document.lines())
        .extracting(line -> line.heading().map(Heading::text).orElse("-"))
        .containsExactly("-", "-", "A", "A", "B");
  }

  @Test
  void onlyTextsRepeatedUnderOneHeadingAreCounted() {
    assertThat(
            Rendering.lines(
                """
                # A
                - [ ] Health checks
                - [ ] **Health checks:**
                # A
                - [ ] Health checks
                """))
        .isEqualTo(
            """
            1:3 HEADING A
            2:7 BOX Health checks
            3:7 BOX Health checks #2
            4:3 HEADING A #2
            5:7 BOX Health checks""");
  }

  @Test
  void impossibleHeadingsAreRefused() {
    Heading top = new Heading("Top", 2, 1, Optional.empty());
    assertThatThrownBy(() -> new Heading("x", 7, 1, Optional.empty()))
        .hasMessage("level is 1 to 6, not 7");
    assertThatThrownBy(() -> new Heading("x", 1, 0, Optional.empty()))
        .hasMessage("line counts from 1, not 0");
    assertThatThrownBy(() -> new Heading("x", 2, 2, Optional.of(top)))
        .hasMessage("a parent's level is lower than 2");
  }
}

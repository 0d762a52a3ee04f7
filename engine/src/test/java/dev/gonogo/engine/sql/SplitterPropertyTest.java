package dev.gonogo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SplitterPropertyTest {

  private static final List<String> PIECES =
      List.of(
          "select",
          "create",
          "function",
          "begin",
          "end",
          "case",
          "E",
          "U&",
          "a$b",
          "é",
          "1",
          " ",
          "\n",
          "\t",
          ";",
          "'",
          "''",
          "\"",
          "$$",
          "$x$",
          "--",
          "/*",
          "*/",
          "(",
          ")",
          "\\",
          "\\i f",
          "&",
          "::");

  private static final List<String> STATEMENTS =
      List.of(
          "select ';'",
          "select $a$;$a$",
          "select E'\\';'",
          "insert into \";\" values (1)",
          "/* ; */ select 1 -- ;\n",
          "create function f() begin atomic select 1; end");

  @Property(tries = 3_000)
  void the_segments_of_a_text_are_the_text(@ForAll("texts") String text) {
    try {
      String joined =
          Splitter.split(text).stream()
              .map(segment -> text.substring(segment.start(), segment.end()))
              .collect(Collectors.joining());
      assertThat(joined).isEqualTo(text);
    } catch (LexicalException exception) {
      assertThat(exception.offset()).isBetween(0, text.length() - 1);
    }
  }

  @Property(tries = 500)
  void statements_that_were_joined_are_split_again(@ForAll("scripts") List<String> script)
      throws LexicalException {
    String text = String.join(";", script);

    assertThat(SplitterTest.statements(text)).hasSameSizeAs(script);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<String>> scripts() {
    return Arbitraries.of(STATEMENTS).list().ofMaxSize(20);
  }
}

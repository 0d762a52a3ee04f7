package dev.gonogo.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one statement ends and the next begins: the rules of psql. */
class SplitterTest {

  @Test
  void a_semicolon_ends_a_statement_and_the_last_one_needs_none() throws Exception {
    assertThat(statements("select 1; select 2 ;\n select 3"))
        .containsExactly("select 1", "select 2", "select 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select ';', 'it''s;'",
        "select E'it\\'s;'",
        "select e'\\\\', 1",
        "select E'a'\n -- still the same string\n 'it\\'s;'",
        "select U&'\\0041;' , N'x;', B'1;', X'f;'",
        "select \";\", \"a\"\";\"",
        "select U&\"\\0041;\"",
        "select $$;$$, $a_1$ $$;$a$ ; $a_1$, $é$;$é$",
        "select 1 -- ; comment\n + 1",
        "select /* ; /* nested ; */ ; */ 1",
        "select 1 +/* ; */ 2",
        "create rule r as on insert to t do also (select 1; select 2)",
        "select ((';'); 1)",
        "select a$b$c, $1, 1",
        "select 'C:\\', 2",
        "select case when true then 1 end",
        "create function f() returns int begin atomic select 1; select case when true then 2 end; end",
        "create or replace procedure \"p;\"() begin atomic select 1; end",
        "create table \"end\" (\"begin\" int)",
        "select 'müßig;', 𝒳"
      })
  void is_one_statement(String text) throws Exception {
    assertThat(statements(text + ";select 'next'")).containsExactly(text, "select 'next'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "begin; select 1; end|begin/select 1/end",
        "select 'a\\'; select 1|select 'a\\'/select 1",
        "select e; 'x'|select e/'x'",
        "select a$$; select b$$|select a$$/select b$$",
        "select 1) ; select (2)|select 1)/select (2)",
        "create view v as select case when true then 1; end|"
            + "create view v as select case when true then 1/end",
        "select '$$' ; select $$'$$|select '$$'/select $$'$$",
        ";; select 1 ;;|select 1"
      })
  void are_several_statements(String text, String expected) throws Exception {
    assertThat(statements(text)).containsExactly(expected.split("/"));
  }

  @Test
  void comments_belong_to_the_statement_after_them_but_are_not_sent() throws Exception {
    assertThat(statements("-- one\n/* two */ select 1 -- three\n;-- four\n"))
        .containsExactly("select 1");
  }

  @Test
  void a_backslash_outside_of_quotes_takes_its_line() throws Exception {
    String text = "\\echo it's; fine\nselect '\\i x';\n\\i 'a b.sql'\nselect 2";

    assertThat(Splitter.split(text))
        .extracting(Segment::kind)
        .containsExactly(
            Segment.Kind.META_COMMAND,
            Segment.Kind.STATEMENT,
            Segment.Kind.META_COMMAND,
            Segment.Kind.STATEMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select 1; select 'a|17|this string is not closed: ' is missing.",
        "select E'a\\'|7|this string is not closed: ' is missing.",
        "select \"a|7|this quoted name is not closed: \" is missing.",
        "select $a$ $$ $A$|7|this string is not closed: $a$ is missing.",
        "/* /* */|0|this comment is not closed: */ is missing.",
        "select 1 \\gexec|9|a meta-command inside of a statement: end the statement with ; before."
      })
  void says_where_something_was_opened_that_is_not_closed(String text, int offset, String message) {
    assertThatThrownBy(() -> Splitter.split(text))
        .isInstanceOfSatisfying(
            LexicalException.class,
            exception -> {
              assertThat(exception.offset()).isEqualTo(offset);
              assertThat(exception).hasMessage(message);
            });
  }

  @Test
  void hostile_depths_and_lengths_are_no_problem() throws Exception {
    String deep = "/*".repeat(100_000) + "*/".repeat(100_000) + "(".repeat(100_000);

    assertThat(Splitter.split(deep)).hasSize(1);
    assertThat(Splitter.split(";".repeat(100_000))).hasSize(100_000);
  }

  static List<String> statements(String text) throws LexicalException {
    return Splitter.split(text).stream()
        .filter(segment -> segment.kind() == Segment.Kind.STATEMENT)
        .map(segment -> text.substring(segment.first(), segment.last()))
        .toList();
  }
}

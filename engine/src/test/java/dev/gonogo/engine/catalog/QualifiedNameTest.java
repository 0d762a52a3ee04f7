package dev.gonogo.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "lesson_slots, public, lesson_slots",
        "Lesson_Slots, public, lesson_slots",
        "audit.log, audit, log",
        "\"Mixed\".x, Mixed, x",
        "\"a.b\".\"c\"\"d\", a.b, c\"d",
        "Ümlaut, public, Ümlaut",
        "a . b, a, b",
        "t$1, public, t$1"
      })
  void is_what_an_author_wrote(String written, String schema, String name) {
    assertThat(QualifiedName.parse(written)).isEqualTo(new QualifiedName(schema, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".b", "a.b.c", "1st", "a b", "\"open", "\"\"", "a-b"})
  void refuses_what_is_no_name(String written) {
    assertThatThrownBy(() -> QualifiedName.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\""
                + written
                + "\" is not the name of an object:"
                + " write name, schema.name or \"Quoted\".name");
  }

  @Test
  void prints_as_a_person_writes_it() {
    assertThat(new QualifiedName("public", "users")).hasToString("users");
    assertThat(new QualifiedName("public", "Users")).hasToString("\"Users\"");
    assertThat(new QualifiedName("audit", "user")).hasToString("audit.\"user\"");
    assertThat(new QualifiedName("My.App", "a\"b")).hasToString("\"My.App\".\"a\"\"b\"");
  }

  @Test
  void comes_in_the_order_of_schema_and_name() {
    assertThat(new QualifiedName("a", "z")).isLessThan(new QualifiedName("b", "a"));
    assertThat(new QualifiedName("a", "a")).isLessThan(new QualifiedName("a", "b"));
  }

  @Property(tries = 500)
  void reads_what_it_printed(
      @ForAll @StringLength(min = 1, max = 12) String schema,
      @ForAll @StringLength(min = 1, max = 12) String name) {
    QualifiedName qualified = new QualifiedName(schema, name);

    assertThat(QualifiedName.parse(qualified.toString())).isEqualTo(qualified);
  }
}

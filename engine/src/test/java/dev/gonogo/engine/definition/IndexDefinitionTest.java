package dev.gonogo.engine.definition;

import static dev.gonogo.engine.definition.CreatedIndexes.DEFINITIONS;
import static dev.gonogo.engine.definition.CreatedIndexes.isSame;
import static dev.gonogo.engine.definition.CreatedIndexes.server;
import static dev.gonogo.engine.definition.CreatedIndexes.servers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.catalog.Index;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author writes is what the server prints of the index that was created from it. */
class IndexDefinitionTest {
  @ParameterizedTest
  @ValueSource(ints = {14, 17, 18})
  void what_was_written_is_what_the_server_prints_and_nothing_else_is(int major) {
    assertThat(servers(major)).hasSameSizeAs(DEFINITIONS);
    for (int i = 0; i < DEFINITIONS.size(); i++) {
      IndexDefinition server = IndexDefinition.of(servers(major).get(i));
      List<String> same =
          DEFINITIONS.stream()
              .filter(written -> IndexDefinition.parse(written).isPrintedAs(server))
              .toList();
      assertThat(same).as(server.toString()).containsExactly(DEFINITIONS.get(i));
    }
  }

  @ParameterizedTest
  @FieldSource("dev.gonogo.engine.definition.CreatedIndexes#DEFINITIONS")
  void what_the_server_prints_can_be_copied_into_the_spec_file(String written) {
    Index index = server(written);
    String printed = IndexDefinition.of(index).toString();

    assertThat(IndexDefinition.parse(printed).isPrintedAs(IndexDefinition.of(index))).isTrue();
  }

  @ParameterizedTest
  @FieldSource("dev.gonogo.engine.definition.CreatedIndexes#DEFINITIONS")
  void letters_outside_of_quotes_and_white_space_do_not_count(String written) {
    String loud =
        written.contains("'") || written.contains("\"")
            ? written.replace("slots (n) where ", "SLOTS ( N\t) \n WHERE ")
            : written.toUpperCase(Locale.ROOT).replace(",", " ,").replace("(", "( ");

    assertThat(isSame(loud, written)).isTrue();
  }

  @Test
  void long_literals_are_read() {
    String name = "n".repeat(100_000) + "''";
    String written = "slots (n) where name = '" + name + "'";

    assertThat(IndexDefinition.parse(written))
        .isEqualTo(IndexDefinition.parse("slots (n) where name = '" + name + "'"))
        .isNotEqualTo(IndexDefinition.parse("slots (n) where name = '" + name + " '"));
  }

  @Test
  void is_shown_as_it_would_be_written() {
    assertThat(IndexDefinition.of(server("unique slots (lower(email)) where status <> 'deleted'")))
        .hasToString(
            "unique slots (lower((email)::text)) WHERE ((status)::text <> 'deleted'::text)");
    assertThat(IndexDefinition.of(server("slots using gin (tags)")))
        .hasToString("slots USING gin (tags)");
    assertThat(IndexDefinition.parse("  slots\n  (name)")).hasToString("slots (name)");
  }
}

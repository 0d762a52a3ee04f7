package dev.gonogo.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.load.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeederReaderTest {
  @TempDir private Path folder;

  @Test
  void a_csv_file_has_names_quotes_commas_and_line_breaks() throws IOException {
    Feeder feeder =
        FeederReader.csv(
            file(
                "\ufeffapp.name, app.city\r\n\"O'Neil, \"\"Tip\"\"\",Boston\r\n\n\"two\nlines\",\n"));

    assertThat(feeder)
        .isEqualTo(
            new Feeder(
                List.of("app.name", "app.city"),
                List.of(List.of("O'Neil, \"Tip\"", "Boston"), List.of("two\nlines", ""))));
  }

  @Test
  void a_csv_file_that_cannot_be_used_is_refused_with_its_place() throws IOException {
    assertRefused(
        "app.name\n",
        " has no rows for a feeder: it needs a line with names of settings, such as app.customer, and a line of values at least");
    assertRefused(
        "",
        " has no rows for a feeder: it needs a line with names of settings, such as app.customer, and a line of values at least");
    assertRefused("a.b,c.d\n1\n", ": a feeder has 2 columns and a row of 1 values: [1]");
    assertRefused(
        "a.b,a.b\n1,2\n",
        ": a feeder has columns [a.b, a.b]: it needs one at least, and none twice");
    assertRefused("a.b\n1\n\"2\n", ":3: a quote is opened here and never closed");
    assertRefused(
        "a.b\n\"1\" 2\n",
        ":2: a value goes on after its closing quote; a quote within quotes is written twice");
  }

  @Test
  void a_csv_file_of_another_encoding_is_refused() throws IOException {
    Path file = file("");
    Files.write(file, "a.b\nPrüfung\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> FeederReader.csv(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + " is not UTF-8. Save it as UTF-8");
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> FeederReader.csv(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + message);
  }

  @Test
  void a_query_is_asked_in_the_session_of_the_actor() throws Exception {
    try (Connection session = TestServer.staging().connect("shop")) {
      assertThat(
              FeederReader.sql(
                  "select n as \"app.n\", null as \"app.none\" from generate_series(1, 2) as n",
                  session))
          .isEqualTo(
              new Feeder(
                  List.of("app.n", "app.none"), List.of(List.of("1", ""), List.of("2", ""))));
      assertThatThrownBy(() -> FeederReader.sql("select 1 as \"a.b\" where false", session))
          .hasMessage(
              "the query of a feeder finds no rows, so that nothing can be sent: select 1 as \"a.b\" where false");
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }
}

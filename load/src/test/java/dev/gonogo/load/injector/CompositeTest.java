package dev.gonogo.load.injector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.load.testing.TestServer;
import dev.gonogo.load.workload.Feeder;
import dev.gonogo.load.workload.Login;
import dev.gonogo.load.workload.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositeTest {
  private static final Login SHOP = Login.to(TestServer.staging(), "shop");

  @Test
  void one_statement_of_the_login_itself_is_sent_as_it_is() {
    assertThat(composite(Optional.empty(), Map.of(), Optional.empty(), "select 1").sql())
        .isEqualTo("select 1");
  }

  @Test
  void an_actor_is_a_transaction_with_settings_first_and_the_role_last() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("app.customer", "O'Neil \\ 7");
    settings.put("app.page", "1");
    Feeder feeder = new Feeder(List.of("app.page", "app.word"), List.of(List.of("2", "x")));

    assertThat(
            composite(
                    Optional.of("reader"),
                    settings,
                    Optional.of(feeder),
                    "select 1 -- first",
                    "select 2")
                .sql())
        .isEqualTo(
            """
            BEGIN
            ;SELECT set_config(E'app.customer', E'O\\'Neil \\\\ 7', true), \
            set_config(E'app.page', ?, true), set_config(E'app.word', ?, true), \
            set_config(E'role', E'reader', true)
            ;select 1 -- first
            ;select 2
            ;COMMIT""");
  }

  @Test
  void question_marks_are_operators_and_stay_what_they_are_in_quotes_and_comments()
      throws Exception {
    Composite composite =
        composite(
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            "select '{\"a?\": 1}'::jsonb ? 'a?' /* ? */ and '{\"b\": 1}'::jsonb ?| array['b'] as \"?\" -- ?");

    try (Connection session = TestServer.staging().connect("shop");
        PreparedStatement statement = session.prepareStatement(composite.sql());
        ResultSet row = statement.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean("?")).isTrue();
    }
  }

  private static Composite composite(
      Optional<String> role,
      Map<String, String> settings,
      Optional<Feeder> feeder,
      String... statements) {
    return Composite.of(new Request("r", 1, SHOP, role, settings, List.of(statements), feeder));
  }
}

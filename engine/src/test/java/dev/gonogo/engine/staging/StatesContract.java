package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a state is, wherever its servers run. */
abstract class StatesContract {

  /** The server of this class. */
  abstract Staging staging();

  /** Its state at the beginning. */
  abstract State empty();

  @Test
  void tables_and_roles_and_settings_come_back_as_they_were() throws SQLException {
    staging().restore(empty());
    change("create table kept (id int)", "create role kept");
    State saved = staging().save("with a table");
    change(
        "drop table kept",
        "drop role kept",
        "create role later",
        "alter database staging set work_mem = '7MB'");

    staging().restore(saved);

    assertThat(ask("select to_regclass('kept')")).isEqualTo("kept");
    assertThat(
            ask("select string_agg(rolname, ',') from pg_roles where rolname in ('kept', 'later')"))
        .isEqualTo("kept");
    assertThat(ask("select count(*) from pg_db_role_setting")).isEqualTo("0");
  }

  @Test
  void a_state_is_the_same_however_often_it_was_restored() throws SQLException {
    for (int round = 0; round < 2; round++) {
      staging().restore(empty());
      assertThat(ask("select to_regclass('mark')")).isEqualTo("null");
      change("create table mark (id int)");
    }
  }

  @Test
  void the_url_stays_the_same() {
    String url = staging().url("deployer");

    staging().restore(empty());

    assertThat(staging().url("deployer")).isEqualTo(url);
  }

  @Test
  void sessions_still_open_are_ended() throws SQLException {
    try (Connection open = staging().connect("deployer")) {
      staging().restore(empty());

      assertThatThrownBy(() -> Servers.ask(open, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_copy_runs_beside_the_original_and_neither_sees_the_other() throws SQLException {
    staging().restore(empty());
    try (Staging copy = staging().startCopy(empty());
        Connection other = copy.connect("deployer")) {
      change("create table original (id int)");
      assertThat(Servers.ask(other, "select to_regclass('original')")).isEqualTo("null");
      assertThat(copy.url("deployer")).isNotEqualTo(staging().url("deployer"));
      assertThat(copy.serverVersion()).isEqualTo(staging().serverVersion());
    }
    assertThat(ask("select to_regclass('original')")).isEqualTo("original");
  }

  @Test
  void a_state_of_another_server_is_refused() {
    State foreign = new State("theirs", Path.of("/somewhere/else"));

    assertThatThrownBy(() -> staging().restore(foreign))
        .isInstanceOf(StagingException.class)
        .hasMessage("state theirs was saved by another staging server.");
  }

  @Test
  void a_discarded_state_is_gone() {
    State state = staging().save("short-lived");
    staging().discard(state);

    assertThatThrownBy(() -> staging().restore(state))
        .isInstanceOf(StagingException.class)
        .hasMessage("state short-lived was discarded.");
  }

  private void change(String... statements) throws SQLException {
    try (Connection connection = staging().connectAsSuperuser()) {
      Servers.execute(connection, statements);
    }
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = staging().connectAsSuperuser()) {
      return Servers.ask(connection, query);
    }
  }
}

package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.script.ScriptResult;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.testing.Databases;
import dev.gonogo.engine.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts on a real server, and what they lock. */
class LockWatchTest {
  private static final String DATABASE = "lock_watch";
  private static final String TABLES =
      """
      create table users (id int primary key);
      insert into users values (1), (2);
      create schema "Old Shop";
      create table "Old Shop"."Orders" (id int primary key);
      create function slow(id int) returns int language plpgsql immutable as $$
      begin
        perform pg_sleep(0.15);
        return id;
      end $$;
      """;

  @TempDir private Path root;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    Databases.after(TestServer.DEFAULT_MAJOR, DATABASE, TABLES).close();
    connection = TestServer.connect(TestServer.DEFAULT_MAJOR, DATABASE);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void a_transaction_keeps_its_locks_to_its_end() throws Exception {
    Locks locks =
        watched(
            """
            begin;
            alter table users add column name text;
            create table only_here (id int);
            create index on "Old Shop"."Orders" (id);
            drop table "Old Shop"."Orders";
            select pg_sleep(0.3);
            commit;
            begin; alter table users drop column name; commit;
            """);

    assertThat(locks.problem()).isEmpty();
    assertThat(lines(locks))
        .containsExactly(
            "ACCESS EXCLUSIVE on public.users from deploy.sql:2",
            "ACCESS EXCLUSIVE on \"Old Shop\".\"Orders\" from deploy.sql:5");
    assertThat(locks.held()).allMatch(held -> held.time().compareTo(Duration.ofMillis(300)) >= 0);
  }

  @Test
  void what_is_rolled_back_to_a_savepoint_is_held_no_longer() throws Exception {
    Locks locks =
        watched(
            """
            begin;
            savepoint a;
            lock table users in share row exclusive mode;
            rollback to a;
            lock table "Old Shop"."Orders" in exclusive mode;
            select pg_sleep(0.3);
            rollback;
            """);

    assertThat(lines(locks))
        .containsExactly(
            "EXCLUSIVE on \"Old Shop\".\"Orders\" from deploy.sql:5",
            "SHARE ROW EXCLUSIVE on public.users from deploy.sql:3");
    assertThat(locks.held().get(1).time()).isLessThan(locks.held().get(0).time());
  }

  @Test
  void locks_inside_of_a_long_statement_are_seen() throws Exception {
    Locks locks = watched("create index on users (slow(id));");

    assertThat(lines(locks)).containsExactly("SHARE on public.users from deploy.sql:1");
    assertThat(locks.held().get(0).time()).isGreaterThan(Duration.ofMillis(250));
    assertThat(lines(watched("\n\ncreate index concurrently slowly on users (slow(id));")))
        .containsExactly("SHARE UPDATE EXCLUSIVE on public.users from deploy.sql:3");
  }

  @Test
  void queries_and_changes_of_rows_hold_nobody_up() throws Exception {
    Locks locks =
        watched(
            """
            begin;
            insert into users values (3);
            select * from users for update;
            create temporary table of_this_session (id int);
            commit;
            begin; alter table of_this_session add name text; select pg_sleep(0.02); commit;
            """);

    assertThat(locks).isEqualTo(new Locks(List.of(), Optional.empty()));
  }

  @Test
  void a_lock_that_is_waited_for_is_not_held() throws Exception {
    try (Connection other = TestServer.connect(TestServer.DEFAULT_MAJOR, DATABASE);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from users");
      write("set lock_timeout = '200ms';\nalter table users add column never int;");
      try (LockWatch watch = watch(TestServer.DEFAULT_MAJOR)) {
        assertThatThrownBy(() -> run(watch)).hasMessageContaining("ERROR 55P03");

        assertThat(watch.locks().held()).isEmpty();
      }
    }
  }

  @Test
  void the_time_of_waiting_does_not_count() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    Thread other = new Thread(() -> lockForAWhile(locked));
    other.start();
    locked.await();
    write("alter table users add column name text default slow(1)::text;");

    try (LockWatch watch = watch(TestServer.DEFAULT_MAJOR)) {
      Duration all = run(watch).statements().get(0).duration();

      Locks.Held held = watch.locks().held().get(0);
      assertThat(held.mode()).isEqualTo(LockMode.ACCESS_EXCLUSIVE);
      assertThat(held.time()).isLessThan(all.minusMillis(300));
    }
    other.join();
  }

  private static void lockForAWhile(CountDownLatch locked) {
    try (Connection other = TestServer.connect(TestServer.DEFAULT_MAJOR, DATABASE);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table users in access share mode");
      locked.countDown();
      statement.execute("select pg_sleep(0.7)");
      other.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_script_that_fails_is_told_of_up_to_there() throws Exception {
    write("begin;\nalter table users add column name text;\nselect 1/0;\ncommit;");
    try (LockWatch watch = watch(TestServer.DEFAULT_MAJOR)) {
      assertThatThrownBy(() -> run(watch)).hasMessageContaining("ERROR 22012");

      assertThat(lines(watch.locks()))
          .containsExactly("ACCESS EXCLUSIVE on public.users from deploy.sql:2");
    }
  }

  @Test
  void what_cannot_be_watched_is_told_and_fails_no_script() throws Exception {
    write("begin;\nalter table users add column name text;\ncommit;\nselect 1;");
    try (LockWatch nobody =
            new LockWatch(
                () -> {
                  throw new SQLException("no more sessions");
                });
        LockWatch watch = watch(TestServer.DEFAULT_MAJOR)) {
      assertThat(run(nobody).statements()).hasSize(4);
      assertThat(nobody.locks().problem()).hasValue("no more sessions");

      write(
          """
          begin;
          alter table users drop column name;
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and query ~ 'of_table';
          commit;
          """);
      assertThat(run(watch).statements()).hasSize(4);
      Locks locks = watch.locks();
      assertThat(lines(locks))
          .containsExactly("ACCESS EXCLUSIVE on public.users from deploy.sql:2");
      assertThat(locks.problem()).isPresent();
    }
  }

  @Test
  void a_script_that_locks_the_catalog_does_not_wait_for_the_watch() throws Exception {
    Locks locks =
        watched(
            """
            begin;
            lock table users in share mode;
            lock table pg_class in access exclusive mode;
            select 1;
            commit;
            """);

    assertThat(locks.problem()).hasValue("canceling statement due to lock timeout");
    assertThat(lines(locks)).containsExactly("SHARE on public.users from deploy.sql:2");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void every_major_names_its_locks_so(int major) throws Exception {
    Databases.after(major, DATABASE, TABLES).close();
    write("begin;\nlock table \"Old Shop\".\"Orders\" in share mode;\ncommit;");
    try (Connection session = TestServer.connect(major, DATABASE);
        LockWatch watch = watch(major)) {
      new ScriptRunner(root).run(Path.of("deploy.sql"), session, watch);

      assertThat(lines(watch.locks()))
          .containsExactly("SHARE on \"Old Shop\".\"Orders\" from deploy.sql:2");
    }
  }

  private Locks watched(String script) throws Exception {
    write(script);
    try (LockWatch watch = watch(TestServer.DEFAULT_MAJOR)) {
      run(watch);
      return watch.locks();
    }
  }

  private static LockWatch watch(int major) {
    return new LockWatch(() -> TestServer.connect(major, DATABASE));
  }

  private ScriptResult run(LockWatch watch) {
    return new ScriptRunner(root).run(Path.of("deploy.sql"), connection, watch);
  }

  private void write(String script) throws Exception {
    Files.writeString(root.resolve("deploy.sql"), script);
  }

  private static List<String> lines(Locks locks) {
    return locks.held().stream()
        .map(
            held ->
                "%s on %s from %s".formatted(held.mode(), held.relation().inFull(), held.from()))
        .toList();
  }
}

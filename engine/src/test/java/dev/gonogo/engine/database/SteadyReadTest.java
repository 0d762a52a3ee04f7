package dev.gonogo.engine.database;

import static dev.gonogo.engine.database.Comparison.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SteadyReadTest {

  private Connection reader;
  private Connection deployment;

  @BeforeEach
  void connect() throws SQLException {
    reader = TestServer.connect(17, "catalog_steady");
    deployment = TestServer.connect(17, "catalog_steady");
    execute(deployment, "create or replace view ones as select 1 as one");
  }

  @AfterEach
  void close() throws SQLException {
    reader.close();
    deployment.close();
  }

  @Test
  void reads_again_when_an_object_changed_meanwhile() throws SQLException {
    AtomicInteger attempts = new AtomicInteger();

    new SteadyRead(reader)
        .read(
            () -> {
              if (attempts.incrementAndGet() == 1) {
                execute(
                    deployment, "alter view ones rename to twos; alter view twos rename to ones");
              }
              return attempts;
            });

    assertThat(attempts).hasValue(2);
  }

  @Test
  void reads_again_when_an_object_is_gone_that_the_snapshot_still_shows() throws SQLException {
    AtomicInteger attempts = new AtomicInteger();

    new SteadyRead(reader)
        .read(
            () -> {
              execute(reader, "select count(*) from pg_class");
              if (attempts.incrementAndGet() == 1) {
                execute(deployment, "drop view ones");
              }
              execute(reader, "select pg_get_viewdef(oid) from pg_class where relname = 'ones'");
              return attempts;
            });

    assertThat(attempts).hasValue(2);
  }

  @Test
  void data_that_changed_meanwhile_is_tolerated() throws SQLException {
    execute(deployment, "create table if not exists numbers (n int)");
    AtomicInteger attempts = new AtomicInteger();

    new SteadyRead(reader)
        .read(
            () -> {
              attempts.incrementAndGet();
              execute(deployment, "insert into numbers values (1)");
              return attempts;
            });

    assertThat(attempts).hasValue(2);
  }

  @Test
  void gives_up_when_objects_keep_changing() {
    SteadyRead steady = new SteadyRead(reader);
    AtomicInteger attempts = new AtomicInteger();

    assertThatThrownBy(
            () ->
                steady.read(
                    () -> {
                      String name = "view_" + attempts.incrementAndGet();
                      execute(deployment, "drop view if exists " + name);
                      execute(deployment, "create view " + name + " as select 1 as one");
                      return attempts;
                    }))
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "the objects of database catalog_steady changed during each of 5 attempts to read them:"
                + " let other deployments to it finish, then run again");
    assertThat(attempts).hasValue(5);
  }

  @Test
  void another_error_is_not_repeated() {
    SteadyRead steady = new SteadyRead(reader);
    AtomicInteger attempts = new AtomicInteger();

    assertThatThrownBy(
            () ->
                steady.read(
                    () -> {
                      attempts.incrementAndGet();
                      execute(reader, "select 1 / 0");
                      return attempts;
                    }))
        .hasMessageContaining("division by zero");
    assertThat(attempts).hasValue(1);
  }
}

package dev.gonogo.engine.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.staging.StagingRequest;
import dev.gonogo.engine.testing.Spec;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A server of its own whose backups are restored: what is in it, and what its application does. */
final class BackedUp implements AutoCloseable {

  static final String SHOP =
      """
      create role "Reader";
      create role app login password 'hidden' in role "Reader";
      alter role app set statement_timeout = '5s';
      comment on database staging is 'the shop';
      alter database staging set app.region = 'north';
      create schema "Mixed Case";
      create table notes (id int generated always as identity primary key, owner text not null);
      insert into notes (owner) select 'app' from generate_series(1, 2);
      insert into notes (owner) values ('gonogo');
      create table "Mixed Case"."Order ""Items""\" (
        "Order" int, line int, "Total" numeric(9, 2), primary key ("Order", line))
        partition by range ("Order");
      create table "Mixed Case"."First" partition of "Mixed Case"."Order ""Items""\"
        for values from (0) to (100);
      create table "Mixed Case"."Rest" partition of "Mixed Case"."Order ""Items""\" default;
      insert into "Mixed Case"."Order ""Items""\" values (1, 1, 10), (1, 2, 20), (100, 1, 30);
      create table "Log" (entry text);
      insert into "Log" values ('opened');
      create view mine as select * from notes where owner = current_user;
      create function twice(i int) returns int language sql immutable as 'select 2 * i';
      create index on notes (twice(id));
      alter table notes enable row level security;
      create policy own on notes to app using (owner = current_user);
      grant usage on schema "Mixed Case" to app;
      grant select, insert, update on all tables in schema public, "Mixed Case" to app;
      grant select on all sequences in schema public to app;
      alter default privileges in schema public grant select on tables to "Reader";
      select lo_from_bytea(4711, 'large');
      grant select on large object 4711 to app;
      """;

  /** Adds two rows, changes two, one of them without a key, and removes one. */
  static final Traffic TRAFFIC =
      on -> {
        try (Connection connection = on.connectAsSuperuser();
            Statement statement = connection.createStatement()) {
          statement.execute(
              """
              insert into notes (owner) values ('app'), ('other');
              update "Mixed Case"."Order ""Items""\" set "Total" = "Total" + 1 where "Order" = 100;
              update "Log" set entry = entry || '!';
              delete from notes where id = (select min(id) from notes);
              """);
          return 1;
        }
      };

  static final Traffic NONE = on -> 0;

  private final Staging staging;

  BackedUp(int major) {
    this(StagingRequest.of(major));
  }

  BackedUp(StagingRequest request) {
    staging = Staging.start(request, TestServer.settings());
  }

  Staging staging() {
    return staging;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = staging.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Outcome check(String spec, Traffic traffic) throws SQLException {
    Outcome outcome = Spec.bound(RestoreCheck.class, spec).check(staging, traffic);
    return timeless(outcome);
  }

  /** The same where something happens to the dump before it is restored. */
  Outcome checkDamaged(String spec, UnaryOperator<String> damage) throws SQLException {
    RestoreCheck check = Spec.bound(RestoreCheck.class, spec);
    return timeless(
        new RestoreRehearsal(check, staging, NONE).perform(taken -> damage((Dump) taken, damage)));
  }

  private static void damage(Dump dump, UnaryOperator<String> damage) {
    try {
      String content = Files.readString(dump.file(), ISO_8859_1);
      Files.writeString(dump.file(), damage.apply(content), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome timeless(Outcome outcome) {
    return new Outcome(
        outcome.status(),
        outcome.message().replaceAll("restored in [0-9.]+ m?s", "restored in …"),
        outcome.findings(),
        outcome.observations(),
        outcome.blockedBy());
  }

  /** Files that checks have left in the folder of the run, beside those of the server. */
  List<String> leftFiles() throws IOException {
    Path run = staging.log().resolveSibling(".").normalize();
    List<String> left = new ArrayList<>();
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(run, "{clients,backup,server}-*")) {
      for (Path folder : folders) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(Files::isRegularFile).map(Path::toString).forEach(left::add);
        }
      }
    }
    String server = run.resolve("server-1").toString();
    return left.stream().filter(file -> !file.startsWith(server)).toList();
  }

  @Override
  public void close() {
    staging.close();
  }
}

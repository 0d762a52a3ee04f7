package dev.gonogo.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.evidence.Observation;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.staging.Clients;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs the client programs of PostgreSQL 15: Debian's package postgresql-client-15. */
class DumpTest {
  private static final String EQUAL =
      "restored in …, equal to what was backed up; 5 rows written since are lost";

  private static BackedUp shop;
  private static ClientPrograms programs;

  @BeforeAll
  static void startShop() throws SQLException {
    shop = new BackedUp(15);
    shop.execute(BackedUp.SHOP);
    List<Clients> clients = shop.staging().clients();
    programs =
        ClientPrograms.fitting(15, clients, new Judgement())
            .filter(found -> found.major() == 15)
            .orElseGet(() -> Assumptions.abort("apt-get install postgresql-client-15"));
    clients.forEach(Clients::close);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @AfterEach
  void nothing_is_left() throws IOException {
    assertThat(shop.leftFiles()).isEmpty();
  }

  @Test
  void comes_back_with_its_roles() throws SQLException {
    Outcome outcome = shop.check("custom dump", BackedUp.TRAFFIC);

    assertThat(outcome.message()).isEqualTo(EQUAL);
    assertThat(outcome.observations())
        .filteredOn(seen -> seen.name().equals("different by nature"))
        .extracting(Observation::text)
        .containsExactly("role app: has password was true, is false");
    assertThat(shop.check("plain dump", BackedUp.TRAFFIC).message()).isEqualTo(EQUAL);
  }

  @Test
  void of_newer_client_programs_need_not_come_back() throws SQLException {
    try (BackedUp older = new BackedUp(14)) {
      older.execute(BackedUp.SHOP);

      assertThat(older.check("custom dump", BackedUp.NONE).message())
          .isEqualTo(
              """
              the client tools are those of PostgreSQL 15, and what these write need not load into 14. Install those of 14
              pg_restore: error: could not execute query: ERROR: option "locale_provider" not recognized
              pg_restore: error: could not execute query: ERROR: database "staging" does not exist
              pg_restore: error: reconnection failed: FATAL: database "staging" does not exist""");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          { backup: plain dump, with: pg_restore }  | pg_restore: error: input file appears to be a text format dump. Please use psql.
          { backup: custom dump, with: psql }       | psql: The input is a PostgreSQL custom-format dump. Use the pg_restore command-line client to restore this dump to a database.
          { backup: custom dump, dump as: app }     | pg_dump: error: query failed: ERROR: query would be affected by row-level security policy for table "notes". Dump as a superuser, or as a role with BYPASSRLS
          { backup: custom dump, dump as: Reader }  | pg_dump: error: FATAL: role "Reader" is not permitted to log in
          { backup: custom dump, dump as: app, enable row security: true } | 1 row of notes is missing: 3
          { backup: plain dump, roles: false }      | psql: ERROR: role "deployer" does not exist. A dump holds no roles: restore those of pg_dumpall --globals-only first
          { backup: plain dump, within: 1 ms }      | restore takes longer than the 1 ms promised
          """)
  void that_is_not_what_it_should_be_is_found(String spec, String finding) throws SQLException {
    Outcome outcome = shop.check(spec, BackedUp.NONE);

    assertThat(outcome.message()).isEqualTo(finding);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
  }

  @Test
  void without_roles_fails_at_each_of_them() throws SQLException {
    String advice = ". A dump holds no roles: restore those of pg_dumpall --globals-only first";

    assertThat(shop.check("{ backup: custom dump, roles: false }", BackedUp.NONE).message())
        .isEqualTo(
            """
            pg_restore: error: could not execute query: ERROR: role "deployer" does not exist%1$s
            pg_restore: error: could not execute query: ERROR: role "app" does not exist%1$s
            pg_restore: error: could not execute query: ERROR: role "Reader" does not exist%1$s"""
                .formatted(advice));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3000})
  void that_is_truncated_is_found(int length) throws SQLException {
    assertThat(shop.checkDamaged("custom dump", dump -> dump.substring(0, length)).message())
        .isEqualTo(
            length == 0
                ? "pg_restore: error: input file is too short (read 0, expected 5)"
                : "pg_restore: error: could not read from input file: end of file");
  }

  /** psql takes the end of the file for the end of the rows. */
  @Test
  void that_is_truncated_between_rows_is_found_by_comparison() throws SQLException {
    assertThat(shop.checkDamaged("plain dump", dump -> "").message())
        .isEqualTo("database staging is missing after the restore: the backup does not hold it");
    assertThat(
            shop.checkDamaged("plain dump", dump -> dump.replaceFirst("(?s)\\n3\\tgonogo.*", "\n"))
                .message())
        .contains("\n1 row of notes is missing");
  }

  @Test
  void needs_client_programs_that_are_not_older_than_the_server() {
    String advice =
        ". Install the client tools of 17 or newer, or check \"base backup\", which needs none";

    assertThat(blocked(List.of(programs.folder())))
        .isEqualTo(
            Outcome.of(
                Status.BLOCKED,
                "pg_dump 15 cannot dump PostgreSQL 17: it refuses servers newer than itself"
                    + advice));
    assertThat(blocked(List.of()))
        .isEqualTo(
            Outcome.of(
                Status.BLOCKED,
                "pg_dump, pg_dumpall, pg_restore and psql are neither on the PATH nor in"
                    + " /usr/lib/postgresql"
                    + advice));
  }

  private static Outcome blocked(List<Path> folders) {
    Judgement judgement = new Judgement();
    List<Clients> clients = shop.staging().clients();
    List<ClientPrograms> found =
        folders.stream()
            .flatMap(folder -> ClientPrograms.in(folder, clients.get(0)).stream())
            .toList();
    assertThat(ClientPrograms.among(found, 17, judgement)).isEmpty();
    clients.forEach(Clients::close);
    return judgement.outcome("");
  }
}

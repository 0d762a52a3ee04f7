package dev.gonogo.engine.rehearsed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.evidence.Finding;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriftTest {

  private static TwoServers servers;

  @BeforeAll
  static void start() throws SQLException {
    servers = TwoServers.start();
  }

  @AfterAll
  static void stop() throws SQLException {
    servers.close();
  }

  @Test
  void what_is_a_matter_of_each_server_is_told_and_is_no_drift() throws SQLException {
    Drift drift = servers.drift();

    assertThat(drift.findings()).isEmpty();
    assertThat(drift.notCompared())
        .containsExactly(
            "rows, and how far sequences have counted",
            "the name of the superuser: gonogo was rehearsed, production has" + " postgres",
            "other databases of the server: database billing; setting work_mem"
                + " in database billing; privilege of postgres, CONNECT on database"
                + " billing; privilege of postgres, CREATE on database billing;"
                + " privilege of postgres, TEMPORARY on database billing; and 2 more",
            "the name of the database: staging was rehearsed, production has" + " shop",
            "tablespaces: tablespace fast; privilege of postgres, CREATE on" + " tablespace fast",
            "large objects, which are data: large object 4711; privilege of"
                + " postgres, SELECT on large object 4711; privilege of postgres,"
                + " UPDATE on large object 4711",
            "what only the superuser has: role postgres; privilege of"
                + " postgres, DELETE on audit; privilege of postgres, INSERT on"
                + " audit; privilege of postgres, MAINTAIN on audit; privilege of"
                + " postgres, REFERENCES on audit; and 4 more",
            "roles of Gonogo itself: role verifier; role verifier_reader;"
                + " membership of verifier in verifier_reader; setting"
                + " default_transaction_read_only of role verifier; policy"
                + " everything on users; and 3 more",
            "roles that only production has, and that have nothing here: role"
                + " alice; role people; membership of alice in people; membership of"
                + " alice in pg_monitor; setting work_mem of role alice",
            "what the database itself is: database shop: connection limit was" + " -1, is 80",
            "passwords, connection limits and comments of roles: role shop:"
                + " connection limit was -1, is 50; role shop: valid until was"
                + " nothing, is 2040-01-01 00:00:00+00; role shop: comment was"
                + " nothing, is the shop itself",
            "where tables and indexes lie: index users_by_name on users:"
                + " tablespace was nothing, is fast",
            "secrets: setting shop.api_key of role shop: value was"
                + " sha256:7692c3, is sha256:3fc4cc");
    assertThat(drift.notReadable())
        .containsExactly("which roles have a password", "which options all user mappings have");
  }

  @Test
  void nor_is_it_for_who_sees_everything() throws SQLException {
    Drift drift = servers.seenByAll();

    assertThat(drift.findings()).isEmpty();
    assertThat(drift.notCompared())
        .contains(
            "what only the superuser has: privilege of postgres, DELETE on"
                + " audit; privilege of postgres, INSERT on audit; privilege of"
                + " postgres, MAINTAIN on audit; privilege of postgres, REFERENCES"
                + " on audit; privilege of postgres, SELECT on audit; and 3 more",
            "passwords, connection limits and comments of roles: role shop:"
                + " connection limit was -1, is 50; role shop: valid until was"
                + " nothing, is 2040-01-01 00:00:00+00; role shop: has password was"
                + " false, is true; role shop: comment was nothing, is the shop"
                + " itself",
            "secrets: user mapping of shop for foreign server files: options"
                + " was password=sha256:7692c3, is password=sha256:3fc4cc; setting"
                + " shop.api_key of role shop: value was sha256:7692c3, is"
                + " sha256:3fc4cc");
    assertThat(drift.notReadable()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.gonogo.engine.rehearsed.ProductionChange#all")
  void a_change_of_production_is_found(ProductionChange change) throws SQLException {
    assertThat(servers.after(change.sql()).findings())
        .extracting(Finding::text)
        .containsExactlyElementsOf(change.found());
  }

  @Test
  void other_majors_are_not_compared() {
    Catalog rehearsed = new Catalog(17, "staging", List.of(), List.of());
    Catalog production = new Catalog(16, "shop", List.of(), List.of());

    assertThat(Drift.obstacle(rehearsed, rehearsed)).isEmpty();
    assertThat(Drift.obstacle(rehearsed, production))
        .hasValue(
            "rehearsed on PostgreSQL 17, but production is PostgreSQL 16: majors describe the same"
                + " objects differently, so nothing was compared. Rehearse on PostgreSQL 16");
    assertThatThrownBy(() -> Drift.between(rehearsed, production, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rehearsed on PostgreSQL 17, but production is PostgreSQL 16");
  }
}

package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.catalog.CatalogObject;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.HostServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Servers that are not used, with the reason; nothing is created on them. */
class ExistingStartTest {

  private static final StagingRequest REQUEST = StagingRequest.of(17);

  private static HostServer host;
  private static List<CatalogObject> before;
  private static String place;

  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void start() throws SQLException {
    host = HostServer.start(17);
    host.execute(
        "create role ci login",
        "create role maker login createdb",
        "create role \"Release\" login",
        "create role resting nologin");
    before = host.everything();
    String url = host.staging().url("gonogo");
    place =
        "PostgreSQL %s at %s"
            .formatted(
                host.staging().serverVersion(),
                url.substring(url.indexOf("//") + 2, url.lastIndexOf('/')));
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @AfterEach
  void everything_is_as_it_was() {
    assertThat(host.everything()).containsExactlyElementsOf(before);
  }

  private void refused(StagingRequest request, ServerAccess access, String message) {
    assertThatThrownBy(() -> Staging.start(request, HostServer.settings(access), told::add).close())
        .isInstanceOf(StagingException.class)
        .hasMessage(message);
  }

  private static ServerAccess access(String staging, String production) {
    return new ServerAccess(
        Optional.of(staging), Optional.empty(), Optional.of(production), Optional.empty());
  }

  private static ServerAccess as(String login) {
    return host.settings(login).access();
  }

  @Test
  void without_a_url_or_a_server_behind_it() {
    refused(
        REQUEST,
        ServerAccess.NONE,
        "staging is asked to be a server that is there already, but GONOGO_STAGING_URL is not set."
            + " Set it to postgresql://user@host:port/database");
    assertThatThrownBy(
            () ->
                Staging.start(
                    REQUEST,
                    HostServer.settings(
                        access("postgresql://ci:secret@127.0.0.1:1/x", "postgresql://db"))))
        .isInstanceOf(StagingException.class)
        .hasMessageStartingWith(
            "the server of GONOGO_STAGING_URL, ci at 127.0.0.1:1, cannot be used: Connection to"
                + " 127.0.0.1:1 refused.");
  }

  @Test
  void another_major() {
    refused(
        StagingRequest.of(16),
        as("gonogo"),
        place
            + " is not the major version that the spec file asks for, which is 16. Name another"
            + " server in GONOGO_STAGING_URL, or write \"postgres: 17\" under \"staging\"");
  }

  @Test
  void productions_server() {
    String url = host.staging().url("gonogo");
    refused(
        REQUEST,
        access(url, url.replace("jdbc:", "")),
        place
            + " is production's server, the one of GONOGO_PRODUCTION_URL: nothing is rehearsed"
            + " there");
    assertThatThrownBy(
            () ->
                Staging.start(
                    REQUEST, HostServer.settings(access(url, "postgresql://ci@127.0.0.1:1/x"))))
        .isInstanceOf(StagingException.class)
        .hasMessageStartingWith(
            "production's server cannot be asked whether it is the one to rehearse on: Connection"
                + " to 127.0.0.1:1 refused.")
        .hasMessageEndingWith("Mend or remove GONOGO_PRODUCTION_URL");
  }

  @Test
  void a_copy_of_productions_server_is_one_and_says_so() {
    State state = host.staging().save("production");
    try (Staging production = host.staging().startCopy(state);
        Staging staging =
            Staging.start(
                REQUEST,
                HostServer.settings(access(host.staging().url("gonogo"), production.url("gonogo"))),
                told::add)) {
      assertThat(staging.description()).endsWith("as user gonogo, a copy of production's server)");
      assertThat(told).containsExactly(staging.description());
    }
    host.staging().discard(state);
  }

  @Test
  void where_nobody_says_where_production_is_that_is_told() {
    Staging.start(REQUEST, host.settings(), told::add).close();

    assertThat(told)
        .first()
        .isEqualTo(
            "GONOGO_PRODUCTION_URL is not set: nobody has looked whether %s is production's"
                .formatted(place));
  }

  @Test
  void a_login_that_may_not_do_what_is_needed() {
    refused(
        REQUEST,
        as("ci"),
        "role ci may not create databases on %s. Grant it: ALTER ROLE \"ci\" CREATEDB"
            .formatted(place));
    refused(
        REQUEST,
        as("maker"),
        "role maker may not create role deployer on %s. Grant it: ALTER ROLE \"maker\" CREATEROLE"
            .formatted(place));
    refused(
        deployedBy("Release", Map.of()),
        as("maker"),
        "role maker may not become role Release, which exists on %s. Grant it: GRANT \"Release\" TO \"maker\""
            .formatted(place));
    refused(
        deployedBy("resting", Map.of()),
        as("gonogo"),
        "role resting exists on %s and may not log in, so it cannot deploy".formatted(place));
  }

  @Test
  void parameters_that_the_server_does_not_have() {
    refused(
        deployedBy("Release", Map.of("work_mem", "64MB")),
        as("gonogo"),
        "the spec file asks for parameter work_mem = '64MB', but %s has '4MB', and its configuration is somebody else's. Have it set there, or remove it from \"parameters\""
            .formatted(place));
  }

  @Test
  void a_deploy_role_that_was_there_stays_and_two_runs_do_not_share_a_server() {
    StagingRequest request = deployedBy("Release", Map.of("work_mem", "4MB"));
    try (Staging staging = Staging.start(request, host.settings())) {
      assertThat(staging.deployRole()).isEqualTo("Release");
      refused(
          request,
          as("gonogo"),
          "another run uses %s now, and both would share their roles. Start again when it has ended"
              .formatted(place));
    }
  }

  @Test
  void an_extension_that_is_not_there() {
    StagingRequest request =
        new StagingRequest(
            17,
            Where.EXISTING,
            Optional.empty(),
            Optional.empty(),
            List.of("postgis"),
            Map.of(),
            "deployer",
            List.of(),
            "staging");
    assertThatThrownBy(() -> Staging.start(request, host.settings()))
        .isInstanceOf(StagingException.class)
        .hasMessageStartingWith("extension postgis is not available in " + place)
        .hasMessageEndingWith(". Have it installed there.");
  }

  @Test
  void a_standby() throws SQLException, IOException {
    try (HostServer standby = HostServer.start(17);
        Connection superuser = standby.staging().connectAsSuperuser()) {
      Path data = Path.of(Servers.ask(superuser, "show data_directory"));
      Files.createFile(data.resolve("standby.signal"));
      String process = Servers.ask(superuser, "select pg_backend_pid()");
      standby.staging().killSession(Integer.parseInt(process));

      assertThatThrownBy(() -> Staging.start(REQUEST, standby.settings()))
          .isInstanceOf(StagingException.class)
          .hasMessageEndingWith(
              " is a standby, on which nothing can be created. Name its primary, or another"
                  + " server");
    }
  }

  private static StagingRequest deployedBy(String role, Map<String, String> parameters) {
    return new StagingRequest(17, parameters, role, List.of(), "staging");
  }
}

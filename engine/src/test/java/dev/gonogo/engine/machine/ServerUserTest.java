package dev.gonogo.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerUserTest {

  @Test
  void root_turns_into_the_user_that_was_asked_for() {
    assumeTrue(ServerUser.isRoot(), "only root needs another user");

    ServerUser user = ServerUser.choose(Optional.of("nobody"));

    assertThat(user.name()).hasValue("nobody");
    assertThat(user.run("id", "-un").text()).isEqualTo("nobody");
  }

  @Test
  void root_without_an_ordinary_user_is_told_what_to_do() {
    assumeTrue(ServerUser.isRoot(), "only root needs another user");

    assertThatThrownBy(() -> ServerUser.choose(Optional.of("no-such-user")))
        .isInstanceOf(StagingException.class)
        .hasMessage(
            "PostgreSQL cannot be run by root, and this JVM is: no ordinary user among"
                + " [no-such-user] exists. Create one, or name one with the property"
                + " gonogo.staging.user.");
    assertThatThrownBy(() -> ServerUser.choose(Optional.of("root")))
        .hasMessageContaining("no ordinary user among [root] exists");
  }

  @Test
  void an_ordinary_user_runs_the_server_itself() {
    assumeFalse(ServerUser.isRoot(), "root needs another user");

    assertThat(ServerUser.choose(Optional.of("whoever")).name()).isEmpty();
  }
}

package dev.gonogo.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIdentityTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void is_read_by_a_login_without_rights(int major) throws SQLException {
    try (Connection connection = TestServer.staging(major).connect("deployer")) {
      ServerIdentity identity = ServerIdentity.read(connection);

      assertThat(identity.major()).isEqualTo(major);
      assertThat(identity.version()).matches(major + "\\.\\d+");
      assertThat(identity.systemIdentifier()).matches("\\d+");
      assertThat(identity.startedAt()).isBefore(Instant.now());
      assertThat(identity.database()).isEqualTo("staging");
      assertThat(identity.user()).isEqualTo("deployer");
    }
  }

  @Test
  void tells_servers_apart() throws SQLException {
    ServerIdentity one = read(17, "postgres");

    assertThat(one.isSameServerAs(read(17, "staging"))).isTrue();
    assertThat(one.isSameServerAs(read(16, "postgres"))).isFalse();
    assertThat(
            one.isSameServerAs(
                new ServerIdentity(
                    one.version(), 17, one.systemIdentifier(), Instant.EPOCH, "x", "x")))
        .isFalse();
  }

  private static ServerIdentity read(int major, String database) throws SQLException {
    try (Connection connection = TestServer.connect(major, database)) {
      return ServerIdentity.read(connection);
    }
  }
}

package dev.gonogo.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.run.VerifiedShop.Verified;
import dev.gonogo.engine.testing.RealServer;
import dev.gonogo.engine.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Production that is not reached as its URL says: what is missing is told, and no password. */
class NotReachedTest {
  private static final RealServer SERVER = RealServer.primary();
  private static final String ROLE = "in_need_of_password";
  private static final String AT = ROLE + "%s@127.0.0.1:" + SERVER.port() + "/postgres";

  @TempDir Path folder;
  private VerifiedShop plain;
  private VerifiedShop encrypted;

  @BeforeAll
  static void makeRole() throws Exception {
    SERVER.execute(
        "postgres",
        "SET password_encryption = 'scram-sha-256'",
        "CREATE ROLE " + ROLE + " LOGIN PASSWORD 'right-password'");
  }

  @AfterAll
  static void dropRole() throws Exception {
    SERVER.execute("postgres", "DROP ROLE " + ROLE);
  }

  @BeforeEach
  void write() {
    plain = shop("encryption: none");
    encrypted = shop("statement timeout: 10 s");
  }

  private VerifiedShop shop(String production) {
    return new VerifiedShop("gonogo_reached", folder, production, SERVER, Map.of());
  }

  private static String connected(VerifiedShop shop, String url) throws IOException {
    Verified verified = shop.verify("before", url, Map.of());
    for (Outcome outcome : verified.outcomes().values()) {
      assertThat(outcome.toString()).doesNotContain("-password");
    }
    return verified.text("connect to production").replace(":" + SERVER.port(), ":5432");
  }

  @Test
  void a_password_is_asked_for_and_must_be_the_right_one() throws Exception {
    String url = "postgresql://" + AT + "?sslmode=disable";

    assertThat(connected(plain, url.formatted(":right-password")))
        .startsWith("passed: PostgreSQL 17.")
        .contains(", as in_need_of_password, the primary, plain text");
    assertThat(connected(plain, url.formatted(":wrong-password")))
        .isEqualTo(
            "broken: the database cannot be connected to: FATAL: password authentication failed for user \"in_need_of_password\"");
    assertThat(connected(plain, url.formatted("")))
        .isEqualTo(
            "broken: the database cannot be connected to: the server at 127.0.0.1:5432 asks for the password of in_need_of_password. Write it into a password file (~/.pgpass) or GONOGO_PRODUCTION_PASSWORD");
  }

  @Test
  void a_service_and_a_password_file_say_the_rest() throws Exception {
    Path services = folder.resolve("services.conf");
    Path passwords = folder.resolve("passwords");
    Files.writeString(
        services,
        """
        [shop]
        host=127.0.0.1
        port=%d
        dbname=postgres
        user=in_need_of_password
        """
            .formatted(SERVER.port()));
    Files.writeString(
        passwords, "127.0.0.1:%d:*:in_need_of_password:right-password".formatted(SERVER.port()));
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
    System.setProperty("org.postgresql.pgservicefile", services.toString());
    System.setProperty("org.postgresql.pgpassfile", passwords.toString());
    try {
      assertThat(connected(encrypted, "postgresql:///?service=shop"))
          .startsWith("passed: PostgreSQL 17.")
          .endsWith(", as in_need_of_password, the primary, TLSv1.3, certificate not verified");
    } finally {
      System.clearProperty("org.postgresql.pgservicefile");
      System.clearProperty("org.postgresql.pgpassfile");
    }
  }

  @Test
  void a_server_must_be_there() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(connected(plain, "postgresql://me@no-such-host.invalid/shop"))
        .isEqualTo(
            "broken: the database cannot be connected to: no host is called no-such-host.invalid");
    assertThat(connected(plain, "postgresql://me@127.0.0.1:%d/shop".formatted(port)))
        .isEqualTo(
            "broken: the database cannot be connected to: Connection to 127.0.0.1:%d refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections."
                .formatted(port));
    assertThat(
            connected(plain, "postgresql://gonogo@127.0.0.1:%d/nowhere".formatted(SERVER.port())))
        .isEqualTo(
            "broken: the database cannot be connected to: FATAL: database \"nowhere\" does not exist");
  }

  @Test
  void what_is_encrypted_is_told_and_whether_by_whom_one_thinks() throws Exception {
    String url =
        "postgresql://in_need_of_password:right-password@%s:" + SERVER.port() + "/postgres";
    String verified = url + "?sslmode=verify-full&sslrootcert=" + SERVER.certificate();

    assertThat(connected(encrypted, url.formatted("127.0.0.1")))
        .endsWith(", as in_need_of_password, the primary, TLSv1.3, certificate not verified");
    assertThat(connected(encrypted, verified.formatted("localhost")))
        .endsWith(", as in_need_of_password, the primary, TLSv1.3, certificate verified");
    assertThat(connected(encrypted, verified.formatted("127.0.0.1")))
        .isEqualTo(
            "broken: the database cannot be connected to: the certificate of the server at 127.0.0.1:5432 is for another name. Write the name that it is for, or have the server use its own certificate");
    assertThat(
            connected(
                encrypted,
                url.formatted("localhost") + "?sslmode=verify-full&sslrootcert=/nowhere/root.crt"))
        .isEqualTo(
            "broken: the database cannot be connected to: Could not open SSL root certificate file /nowhere/root.crt.");
    assertThat(connected(encrypted, url.formatted("localhost") + "?sslmode=prefer"))
        .isEqualTo(
            "failed: sslmode=prefer lets production be read in plain text. Write sslmode=verify-full, or \"encryption: none\" under \"production\" in the spec file");
  }

  @Test
  void a_server_that_does_not_encrypt_is_refused() throws Exception {
    String url =
        TestServer.staging(TestServer.DEFAULT_MAJOR).url("gonogo").replaceAll("sslmode=\\w+", "");

    assertThat(connected(encrypted, url).replaceAll("127.0.0.1:\\d+", "127.0.0.1:5432"))
        .isEqualTo(
            "broken: the database cannot be connected to: the server at 127.0.0.1:5432 does not encrypt. Have it do so (ssl = on), or write \"encryption: none\" under \"production\" in the spec file");
  }
}

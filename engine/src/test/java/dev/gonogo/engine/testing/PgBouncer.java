package dev.gonogo.engine.testing;

import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.machine.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * A pooler in front of the real server, in transaction mode, with one session for each login and
 * database; needs Debian's package pgbouncer.
 */
public final class PgBouncer implements ProductionHost, AutoCloseable {
  /** What every pooler says that Java programs connect to. */
  public static final String FOR_JAVA = "ignore_startup_parameters = extra_float_digits";

  private static final int SECONDS = 20;

  private final RealServer server;
  private final int port;
  private final ServerProcess process;

  private PgBouncer(RealServer server, int port, ServerProcess process) {
    this.server = server;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param setting a line of its configuration; may be empty
   * @param logins who may log in, without a password
   */
  public static PgBouncer start(String setting, String... logins) {
    RealServer server = RealServer.primary();
    Machine machine = server.machine();
    String program =
        List.of("/usr/sbin/pgbouncer", "/usr/bin/pgbouncer").stream()
            .filter(file -> Files.isExecutable(Path.of(file)))
            .findFirst()
            .orElseGet(() -> Assumptions.abort("apt-get install pgbouncer"));
    int port = machine.freePort();
    Path users =
        machine.write(
            "users-%d".formatted(port),
            Arrays.stream(logins).map("\"%s\" \"\"\n"::formatted).collect(Collectors.joining()));
    Path configuration =
        machine.write(
            "pgbouncer-%d.ini".formatted(port),
            """
            [databases]
            * = host=127.0.0.1 port=%d
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = trust
            auth_file = %s
            pool_mode = transaction
            default_pool_size = 1
            %s
            """
                .formatted(server.port(), port, users, setting));
    ServerProcess process =
        machine.launch(
            List.of(program, "-q", configuration.toString()),
            machine.folder().resolve("pgbouncer-%d.log".formatted(port)));
    awaitPort(port);
    return new PgBouncer(server, port, process);
  }

  private static void awaitPort(int port) {
    long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (!isOpen(port)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("pgbouncer does not start");
      }
      Pause.aMoment("pgbouncer started");
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }

  /** Where it listens, on the loopback address. */
  public int port() {
    return port;
  }

  /** Past the pooler. */
  @Override
  public Connection connect(String database) throws SQLException {
    return server.connect(database);
  }

  @Override
  public String url(String role, String database) {
    return "postgresql://%s@127.0.0.1:%d/%s?sslmode=disable".formatted(role, port, database);
  }

  @Override
  public void close() {
    process.destroy();
  }
}

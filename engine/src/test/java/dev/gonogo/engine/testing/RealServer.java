package dev.gonogo.engine.testing;

import static java.util.Map.entry;

import dev.gonogo.engine.machine.Machine;
import dev.gonogo.engine.machine.Output;
import dev.gonogo.engine.machine.Pause;
import dev.gonogo.engine.machine.ServerProcess;
import dev.gonogo.engine.machine.Signal;
import dev.gonogo.engine.machine.ThisMachine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server that is set up as production's are: with TLS, passwords and a log of all statements.
 *
 * <p>The primary is shared by the tests of a process, and so is its standby; whoever stops one
 * starts it again. Both end with the JVM.
 */
public final class RealServer implements ProductionHost {
  /** Its certificate is for this name. */
  public static final String HOST = "localhost";

  private static final Map<String, String> LIKE_PRODUCTION =
      Map.ofEntries(
          entry("shared_preload_libraries", "pg_stat_statements"),
          entry("ssl", "on"),
          entry("logging_collector", "on"),
          entry("log_destination", "jsonlog"),
          entry("log_filename", "server"),
          entry("log_statement", "all"),
          entry("wal_keep_size", "64MB"),
          entry("max_connections", "30"),
          entry("fsync", "off"),
          entry("shared_buffers", "16MB"),
          entry("timezone", "UTC"));

  private static final String CLIENTS =
      """
      host all in_need_of_password 127.0.0.1/32 scram-sha-256
      host replication all 127.0.0.1/32 trust
      host all all 127.0.0.1/32 trust
      """;

  private static final int SECONDS = 60;

  private final Machine machine;
  private final Path data;
  private final Map<String, String> options;
  private final int port;
  private ServerProcess process;

  private RealServer(Machine machine, Path data, Map<String, String> options) {
    this.machine = machine;
    this.data = data;
    this.options = Map.copyOf(options);
    this.port = machine.freePort();
    this.process = start();
  }

  private static final class Primary {
    static final RealServer SERVER = create();
  }

  private static final class Standby {
    static final RealServer SERVER = primary().createStandby();
  }

  /** The one that is written to. */
  public static RealServer primary() {
    return Primary.SERVER;
  }

  /** The one that follows it, and lets no query hold it up. */
  public static RealServer standby() {
    return Standby.SERVER;
  }

  private static RealServer create() {
    Machine machine = ThisMachine.prepare(TestServer.DEFAULT_MAJOR, TestServer.settings());
    Path data = machine.folderFor("production").resolve("data");
    require(
        machine.run(
            machine.program("initdb"),
            "-D",
            data.toString(),
            "--username=gonogo",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=" + machine.locale(),
            "--no-sync"));
    ServerCertificate certificate = ServerCertificate.create(HOST);
    Map<String, String> options = new LinkedHashMap<>(LIKE_PRODUCTION);
    options.put("hba_file", machine.write("clients.conf", CLIENTS).toString());
    options.put("ssl_cert_file", machine.write("server.crt", certificate.certificate()).toString());
    options.put("ssl_key_file", machine.write("server.key", certificate.key()).toString());
    return new RealServer(machine, data, options);
  }

  private RealServer createStandby() {
    Path copy = machine.folderFor("standby").resolve("data");
    try (Connection session = connect("postgres");
        Statement statement = session.createStatement()) {
      statement.execute("SELECT pg_backup_start('standby', true)");
      require(machine.run("cp", "-a", "--", data.toString(), copy.toString()));
      try (ResultSet row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
        row.next();
        Path label = machine.write("label", row.getString(1));
        require(machine.run("cp", "--", label.toString(), copy.resolve("backup_label").toString()));
      }
    } catch (SQLException exception) {
      throw new IllegalStateException(exception);
    }
    require(machine.run("rm", "-f", copy.resolve("postmaster.pid").toString()));
    require(machine.run("touch", copy.resolve("standby.signal").toString()));
    Map<String, String> following = new LinkedHashMap<>(options);
    following.put(
        "primary_conninfo", "host=127.0.0.1 port=%d user=gonogo sslmode=disable".formatted(port));
    following.put("max_standby_streaming_delay", "0");
    following.put("hot_standby_feedback", "off");
    return new RealServer(machine, copy, following);
  }

  private static void require(Output output) {
    if (!output.succeeded()) {
      throw new IllegalStateException(output.text());
    }
  }

  /** Starts it again, at the same address. */
  public void startAgain() {
    process = start();
  }

  private ServerProcess start() {
    List<String> command = new ArrayList<>(List.of(machine.program("postgres")));
    command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port), "-k", ""));
    options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    ServerProcess started = machine.launch(command, data.resolveSibling("output"));
    long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (!status(7).equals("ready")) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(machine.read(data.resolveSibling("output"), 0));
      }
      Pause.aMoment("a server started");
    }
    return started;
  }

  /** Stops it as an administrator does, who does not wait for sessions to end. */
  public void stop() {
    machine.signal(Signal.INT, Long.parseLong(status(0)));
    if (!process.endsWithin(SECONDS)) {
      throw new IllegalStateException("the server does not stop");
    }
  }

  /** A line of postmaster.pid. */
  private String status(int line) {
    return machine
        .read(data.resolve("postmaster.pid"), 0)
        .lines()
        .skip(line)
        .findFirst()
        .map(String::strip)
        .orElse("");
  }

  Machine machine() {
    return machine;
  }

  /** Where it listens, on the loopback address. */
  public int port() {
    return port;
  }

  /** Its certificate, which it has signed itself. */
  public Path certificate() {
    return machine.folder().resolve("server.crt");
  }

  /** Its log in JSON, a line for each entry. */
  public StatementLog log() {
    return new StatementLog(() -> machine.read(data.resolve("log").resolve("server.json"), 0));
  }

  /** Has the superuser do something in a database. */
  public void execute(String database, String... statements) throws SQLException {
    try (Connection session = connect(database);
        Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public Connection connect(String database) throws SQLException {
    if (!database.equals("postgres")
        && ask("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(database)).isEmpty()) {
      execute("postgres", "CREATE DATABASE " + database);
    }
    return DriverManager.getConnection(jdbc("gonogo", database));
  }

  /** The first value of what a query of the superuser's returns; empty where there is no row. */
  public Optional<String> ask(String query) throws SQLException {
    return ask("postgres", query);
  }

  /** The same, in this database. */
  public Optional<String> ask(String database, String query) throws SQLException {
    try (Connection session = DriverManager.getConnection(jdbc("gonogo", database));
        Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  private String jdbc(String role, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&sslmode=disable"
        .formatted(port, database, role);
  }

  /** In plain text. */
  @Override
  public String url(String role, String database) {
    return "postgresql://%s@127.0.0.1:%d/%s?sslmode=disable".formatted(role, port, database);
  }
}

package dev.gonogo.engine.production;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.database.Rows;
import dev.gonogo.engine.sql.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What production's server says of itself, and of how it is reached.
 *
 * @param place {@code host:5432}
 * @param version the version as the server names it
 * @param systemIdentifier the cluster's identifier, shared by all copies of its data directory
 * @param startedAt when the server was started, in seconds since 1970
 * @param database the database of the session
 * @param login the role that logged in
 * @param role the role that the session has; the login, unless a setting says otherwise
 * @param standby whether it only follows another server
 * @param pooled whether somebody stands between us and the server, and may change servers between
 *     transactions
 * @param encryption how what is sent is protected, in words
 */
public record Environment(
    String place,
    String version,
    String systemIdentifier,
    String startedAt,
    String database,
    String login,
    String role,
    boolean standby,
    boolean pooled,
    String encryption) {

  /** What is asked. */
  public static final String QUESTION = SqlFile.read(Environment.class, "environment.sql");

  /** Asks the server. */
  public static Environment read(ProductionServer server, ReadOnlyDatabase database) {
    Rows rows = database.query(QUESTION);
    List<@Nullable String> row = rows.rows().get(0);
    boolean pooled = !text(row, 7).equals(Integer.toString(server.backend()));
    return new Environment(
        server.place(),
        text(row, 0).split(" ", 2)[0],
        text(row, 1),
        text(row, 2),
        text(row, 3),
        text(row, 4),
        text(row, 5),
        text(row, 6).equals("t"),
        pooled,
        encryption(server, pooled, Optional.ofNullable(row.get(8))));
  }

  /** An answer that says nothing, for whoever only wants to know what is asked. */
  public static Answer anyAnswer() {
    return Answer.of(new Rows(List.of("nothing"), List.of(), false));
  }

  private static String text(List<@Nullable String> row, int column) {
    return requireNonNull(row.get(column));
  }

  private static String encryption(
      ProductionServer server, boolean pooled, Optional<String> ofServer) {
    if (!server.isEncrypted()) {
      return pooled || ofServer.isEmpty()
          ? "plain text, as the spec file allows"
          : ofServer.get() + ", certificate not verified";
    }
    String certificate =
        server.verifiesCertificate() ? "certificate verified" : "certificate not verified";
    return (pooled ? "TLS" : ofServer.orElse("TLS")) + ", " + certificate;
  }

  /** For people, in one line. */
  public String description() {
    List<String> words = new ArrayList<>();
    words.add("PostgreSQL " + version);
    words.add("at " + place);
    words.add("database " + database);
    words.add("as " + login);
    words.add(standby ? "a standby" : "the primary");
    if (pooled) {
      words.add("behind a pooler");
    }
    words.add(encryption);
    return String.join(", ", words);
  }
}

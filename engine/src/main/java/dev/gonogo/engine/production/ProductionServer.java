package dev.gonogo.engine.production;

import dev.gonogo.engine.address.ServerUrl;
import dev.gonogo.engine.database.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.core.BaseConnection;

/**
 * Where production is, and sessions of the login that verifies it.
 *
 * <p>A session sends nothing by itself, at its beginning neither: what a driver usually sets then
 * is part of the first message. Used by one thread.
 */
public final class ProductionServer implements Connections {
  private static final String SSL_MODE = "sslmode";
  private static final Set<String> PLAIN = Set.of("disable", "allow", "prefer");

  private final ServerUrl url;
  private final SentStatements sent;
  private int backend;

  /**
   * A server that nobody has connected to yet.
   *
   * @param encrypted whether plain text is refused
   * @param longest how long the server may take to answer; a little later it is given up
   * @param sent is told of every statement
   */
  public ProductionServer(
      ServerUrl written, boolean encrypted, Duration longest, SentStatements sent) {
    this.url = with(written, parameters(written.parameters(), encrypted, longest));
    this.sent = sent;
  }

  /** Why this URL is not good enough; empty where it is. */
  public static Optional<String> objection(ServerUrl written, boolean encrypted) {
    String mode = written.parameters().get(SSL_MODE);
    return encrypted && mode != null && PLAIN.contains(mode)
        ? Optional.of(
            "sslmode=%s lets production be read in plain text. Write sslmode=verify-full, or \"encryption: none\" under \"production\" in the spec file"
                .formatted(mode))
        : Optional.empty();
  }

  /** What we need comes last: nobody's URL may have the driver send texts in another way. */
  private static Map<String, String> parameters(
      Map<String, String> written, boolean encrypted, Duration longest) {
    Map<String, String> all = new LinkedHashMap<>();
    if (encrypted) {
      all.put(SSL_MODE, "require");
    }
    all.putAll(written);
    all.put("preferQueryMode", "extended");
    all.put("prepareThreshold", "0");
    all.put("autosave", "never");
    all.put("connectTimeout", "10");
    all.put("loginTimeout", "15");
    all.put("socketTimeout", Long.toString(longest.toSeconds() + 15));
    all.put("tcpKeepAlive", "true");
    all.put("cancelSignalTimeout", "5");
    all.put("ApplicationName", "gonogo");
    all.put("assumeMinServerVersion", "14");
    return all;
  }

  private static ServerUrl with(ServerUrl url, Map<String, String> parameters) {
    return new ServerUrl(
        url.host(), url.port(), url.user(), url.password(), url.database(), parameters);
  }

  @Override
  public Connection open() throws SQLException {
    Connection session;
    try {
      session = url.connect(url.database(), "");
    } catch (SQLException refused) {
      throw NotConnected.explained(refused, url);
    }
    backend = session.unwrap(BaseConnection.class).getQueryExecutor().getBackendPID();
    return WatchedSession.of(session, sent);
  }

  /** The process that the last session was told it talks to. */
  int backend() {
    return backend;
  }

  /** {@code host:5432}, as people name it. */
  public String place() {
    return url.place();
  }

  /** Whether the server's certificate is verified too. */
  boolean verifiesCertificate() {
    return url.parameters().getOrDefault(SSL_MODE, "").startsWith("verify-");
  }

  /** Whether nothing can be sent in plain text. */
  boolean isEncrypted() {
    String mode = url.parameters().getOrDefault(SSL_MODE, "prefer");
    return !PLAIN.contains(mode);
  }
}

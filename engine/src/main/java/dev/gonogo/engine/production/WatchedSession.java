package dev.gonogo.engine.production;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/**
 * A session of which every statement is noted before it is sent, and which refuses whatever would
 * have the driver send something by itself.
 *
 * <p>The driver begins and ends transactions, asks for types and looks whether a session is alive
 * with statements of its own; none of them would be in the plan that people have read. So only
 * methods pass that are known to send nothing, and the two that send what they are given.
 */
final class WatchedSession {

  private static final Set<String> OF_EVERYTHING =
      Set.of("close", "isClosed", "unwrap", "isWrapperFor", "toString", "hashCode", "equals");

  private static final Set<String> OF_SESSIONS =
      Set.of("createStatement", "prepareStatement", "createArrayOf", "getMetaData", "getCatalog");

  private static final Set<String> OF_STATEMENTS =
      Set.of(
          "execute",
          "executeQuery",
          "getResultSet",
          "getMoreResults",
          "getConnection",
          "setMaxRows",
          "setEscapeProcessing",
          "setString",
          "setArray",
          "enquoteLiteral");

  private static final Set<String> OF_SERVERS = Set.of("getDatabaseMajorVersion");

  private final Connection session;
  private final SentStatements sent;
  private final Connection watched;

  private WatchedSession(Connection session, SentStatements sent) {
    this.session = session;
    this.sent = sent;
    this.watched = proxy(Connection.class, this::ofSession);
  }

  static Connection of(Connection session, SentStatements sent) {
    return new WatchedSession(session, sent).watched;
  }

  private @Nullable Object ofSession(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    require(OF_SESSIONS, method);
    Object result = invoke(session, method, arguments);
    if (result instanceof PreparedStatement prepared) {
      return proxy(PreparedStatement.class, new Watched(prepared, text(arguments)));
    }
    if (result instanceof Statement statement) {
      return proxy(Statement.class, new Watched(statement, null));
    }
    return result instanceof DatabaseMetaData server
        ? proxy(
            DatabaseMetaData.class,
            (any, asked, values) -> {
              require(OF_SERVERS, asked);
              return invoke(server, asked, values);
            })
        : result;
  }

  private static void require(Set<String> silent, Method method) {
    if (!silent.contains(method.getName()) && !OF_EVERYTHING.contains(method.getName())) {
      throw new IllegalStateException(
          "%s may send something that nobody has read".formatted(method.getName()));
    }
  }

  private static String text(@Nullable Object @Nullable [] arguments) {
    return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
  }

  /** A statement of the session. */
  private final class Watched implements InvocationHandler {
    private final Statement statement;
    private final @Nullable String prepared;
    private boolean escapes = true;

    /** Not executed yet; the text is known where it is prepared. */
    Watched(Statement statement, @Nullable String prepared) {
      this.statement = statement;
      this.prepared = prepared;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      require(OF_STATEMENTS, method);
      if (method.getName().equals("getConnection")) {
        return watched;
      }
      if (method.getName().equals("setEscapeProcessing")) {
        escapes = Boolean.parseBoolean(text(arguments));
      }
      if (method.getName().startsWith("execute")) {
        note(prepared == null ? text(arguments) : prepared);
      }
      return WatchedSession.invoke(statement, method, arguments);
    }

    /** As the driver takes it apart, which parses each statement by itself. */
    private void note(String text) throws SQLException {
      sent.add(
          session.unwrap(BaseConnection.class).createQuery(text, escapes, prepared != null).query);
    }
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

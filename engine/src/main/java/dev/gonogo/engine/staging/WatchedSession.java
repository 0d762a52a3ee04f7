package dev.gonogo.engine.staging;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A session in which roles may come and go: roles that are dropped are seen before, and roles that
 * were made are noted when it is closed.
 */
final class WatchedSession implements InvocationHandler {

  private final Connection session;
  private final DroppedRoles dropped;
  private final Noting noting;

  private WatchedSession(Connection session, DroppedRoles dropped, Noting noting) {
    this.session = session;
    this.dropped = dropped;
    this.noting = noting;
  }

  /** What is done when the session was closed. */
  interface Noting {
    void note() throws SQLException;
  }

  /** The same session, watched. */
  static Connection of(Connection session, DroppedRoles dropped, Noting noting) {
    return proxy(Connection.class, new WatchedSession(session, dropped, noting));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object result = call(session, method, arguments);
    if (method.getName().equals("createStatement")) {
      return proxy(Statement.class, statement((Statement) result));
    }
    if (method.getName().equals("close")) {
      noting.note();
    }
    return result;
  }

  private InvocationHandler statement(Statement statement) {
    return (proxy, method, arguments) -> {
      if (method.getName().startsWith("execute")
          && arguments != null
          && arguments[0] instanceof String sql) {
        dropped.before(sql, session);
      }
      try {
        return call(statement, method, arguments);
      } catch (SQLException exception) {
        dropped.refused(exception);
        throw exception;
      }
    };
  }

  private static Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException exception) {
      throw exception.getCause() == null ? exception : exception.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedSession.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

package dev.gonogo.engine.production;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of which every statement is noted before it is sent, and which refuses whatever would
 * have the driver send something by itself.
 *
 * <p>The driver begins and ends transactions, asks for types and looks whether a session is alive
 * with statements of its own; none of them would be in the plan that people have read.
 */
final class WatchedSession {

  /** What sends nothing. */
  private static final Set<String> SILENT =
      Set.of(
          "createStatement",
          "prepareStatement",
          "createArrayOf",
          "getMetaData",
          "getCatalog",
          "unwrap",
          "isWrapperFor",
          "isClosed",
          "close",
          "toString",
          "hashCode",
          "equals");

  private WatchedSession() {}

  static Connection of(Connection session, SentStatements sent) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (!SILENT.contains(method.getName())) {
            throw new IllegalStateException(
                "%s would send something that nobody has read".formatted(method.getName()));
          }
          Object result = invoke(session, method, arguments);
          if (result instanceof PreparedStatement prepared) {
            String text = String.valueOf(arguments == null ? null : arguments[0]);
            return proxy(
                PreparedStatement.class,
                (any, call, values) -> send(prepared, text, call, values, sent));
          }
          return result instanceof Statement statement
              ? proxy(
                  Statement.class, (any, call, values) -> send(statement, "", call, values, sent))
              : result;
        });
  }

  private static @Nullable Object send(
      Statement statement,
      String prepared,
      Method method,
      Object @Nullable [] arguments,
      SentStatements sent)
      throws Throwable {
    if (method.getName().startsWith("execute")) {
      sent.add(
          arguments == null || arguments.length == 0 ? prepared : String.valueOf(arguments[0]));
    }
    return invoke(statement, method, arguments);
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
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

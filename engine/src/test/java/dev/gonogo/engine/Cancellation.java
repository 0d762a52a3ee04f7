package dev.gonogo.engine;

import java.lang.reflect.Array;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Cancels an execution. By reflection, because only JUnit 6 can do so and these tests are compiled
 * on both lines.
 */
final class Cancellation {
  private static final String TOKEN = "org.junit.platform.engine.CancellationToken";
  private static final String REQUEST = "org.junit.platform.launcher.LauncherExecutionRequest";
  private static final String BUILDER =
      "org.junit.platform.launcher.core.LauncherExecutionRequestBuilder";

  private final Class<?> type = Class.forName(TOKEN);
  private final Object token = type.getMethod("create").invoke(null);

  Cancellation() throws ReflectiveOperationException {}

  static boolean isSupported() {
    return Cancellation.class.getClassLoader().getResource(TOKEN.replace('.', '/') + ".class")
        != null;
  }

  void cancel() {
    try {
      type.getMethod("cancel").invoke(token);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("JUnit 6 has changed", e);
    }
  }

  void execute(TestExecutionListener listener) throws ReflectiveOperationException {
    Class<?> builderType = Class.forName(BUILDER);
    Object builder =
        builderType
            .getMethod("request", LauncherDiscoveryRequest.class)
            .invoke(null, Launched.request());
    builderType.getMethod("cancellationToken", type).invoke(builder, token);
    Object listeners = Array.newInstance(TestExecutionListener.class, 1);
    Array.set(listeners, 0, listener);
    builderType.getMethod("listeners", listeners.getClass()).invoke(builder, listeners);
    Object request = builderType.getMethod("build").invoke(builder);
    Launcher.class
        .getMethod("execute", Class.forName(REQUEST))
        .invoke(Launched.launcher(), request);
  }
}

package dev.gonogo.engine.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What a listener of the build hears of, being registered as listeners of the build are. */
public final class HeardTests implements TestExecutionListener {
  private static final Set<String> CLASSES = ConcurrentHashMap.newKeySet();

  /** Names of the test classes that were started in this JVM, as far as listeners hear of them. */
  public static Set<String> classes() {
    return Set.copyOf(CLASSES);
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    identifier
        .getSource()
        .filter(ClassSource.class::isInstance)
        .map(source -> ((ClassSource) source).getClassName())
        .ifPresent(CLASSES::add);
  }
}

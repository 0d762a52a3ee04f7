package dev.gonogo.engine.builtin;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.gonogo.engine.evidence.Outcome;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs a test in a launcher of its own.
 *
 * <p>With auto-registration on, the listeners of the launcher that runs the checklist would fire
 * again for every nested test; only engines are found by themselves, without ours.
 */
final class NestedTests {
  private static final LauncherConfig ENGINES_ONLY =
      LauncherConfig.builder()
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableLauncherDiscoveryListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .build();

  private NestedTests() {}

  static Outcome run(TestCheck test) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors(test))
            .filters(EngineFilter.excludeEngines("gonogo"))
            .build();
    NestedResults results = new NestedResults();
    Launcher launcher = LauncherFactory.create(ENGINES_ONLY);
    launcher.execute(request, results);
    return results.outcome(test.toString());
  }

  private static List<? extends DiscoverySelector> selectors(TestCheck test) {
    Class<?> type = TestMethods.type(test.type());
    return test.method().isPresent()
        ? TestMethods.named(test.method().get(), type).stream()
            .map(method -> selectMethod(type, method))
            .toList()
        : List.of(selectClass(type));
  }
}

package dev.gonogo.engine;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Executions by the real launcher, of our engine alone. */
final class Launched {
  private Launched() {}

  static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .addTestEngines(new GonogoEngine())
            .build());
  }

  static LauncherDiscoveryRequest request(PostDiscoveryFilter... filters) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(Checklists.class))
        .filters(filters)
        .build();
  }

  static TestExecutionSummary with(TestExecutionListener listener, PostDiscoveryFilter... filters) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    launcher().execute(request(filters), listener, summary);
    return summary.getSummary();
  }
}

package dev.gonogo.specs.blackbox;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.includeTags;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A JVM of its own that runs the checklists, or the steps with the tags given, without Maven. */
final class PlainMain {

  private PlainMain() {}

  public static void main(String[] tags) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass("dev.gonogo.engine.Checklists"));
    if (tags.length > 0) {
      request.filters(includeTags(tags));
    }
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request.build(), listener);
    System.exit(listener.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
  }
}

package dev.gonogo.engine;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/** What was selected, as a tree of tests: places lead to spec files, spec files to steps. */
final class Discovery {
  private Discovery() {}

  static void resolve(EngineDiscoveryRequest request, TestDescriptor engine) {
    Plans plans = new Plans(Settings.read());
    StepIds ids = new StepIds(engine.getUniqueId());
    EngineDiscoveryRequestResolver.builder()
        .addSelectorResolver(new PlaceResolver(plans, ids))
        .addSelectorResolver(new StepResolver(plans, ids))
        .addTestDescriptorVisitor(context -> OrderOfPlan::restore)
        .build()
        .resolve(request, engine);
  }
}

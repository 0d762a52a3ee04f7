package dev.gonogo.engine;

import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/**
 * The JUnit Platform engine that runs Markdown checklists.
 *
 * <p>Discovery reads files and nothing else. Execution is in one thread, in the order of the plan.
 */
public final class GonogoEngine extends HierarchicalTestEngine<RunContext> {

  /** The id of the engine. */
  public static final String ID = "gonogo";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Optional<String> getGroupId() {
    return Optional.of("dev.gonogo");
  }

  @Override
  public Optional<String> getArtifactId() {
    return Optional.of("gonogo-engine");
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
    EngineDescriptor engine = new EngineDescriptor(uniqueId, "Gonogo");
    Discovery.resolve(request, engine);
    return engine;
  }

  @Override
  protected RunContext createExecutionContext(ExecutionRequest request) {
    return new RunContext(request.getEngineExecutionListener(), Settings.read().run(), null);
  }
}

package dev.gonogo.engine.run;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.LoadSite;
import dev.gonogo.engine.check.Transactions;
import dev.gonogo.engine.evidence.EvidenceWriter;
import dev.gonogo.engine.evidence.StepTold;
import dev.gonogo.engine.plan.Moment;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the run's cluster for one line, so that both sides of a comparison were started alike.
 */
final class LoadServers implements LoadSite {
  private final World world;
  private final EvidenceWriter evidence;
  private final Step.Item step;
  private final String check;
  private @Nullable Path folder;

  LoadServers(World world, EvidenceWriter evidence, Step.Item step, String check) {
    this.world = world;
    this.evidence = evidence;
    this.step = step;
    this.check = check;
  }

  @Override
  public Staging start() {
    return world.cluster().startCopy(step.from());
  }

  @Override
  public Staging startEarlier() {
    Moment.Deployed before =
        step.before()
            .orElseThrow(() -> new IllegalStateException("the plan has no state to compare with"));
    return world.cluster().startCopy(before);
  }

  @Override
  public Transactions transactions() {
    return new PlayedTraffic(world);
  }

  @Override
  public Application application() {
    return world.application();
  }

  @Override
  public boolean isShort() {
    return !world.isFullLoad();
  }

  @Override
  public Path folder() {
    // Made once: making it again would remove what the check has put into it.
    if (folder == null) {
      folder = world.filesOf(step, check);
    }
    return folder;
  }

  @Override
  public Path workspace() {
    return world.loadWorkspace();
  }

  @Override
  public void tell(String progress) {
    evidence.append(new StepTold(progress));
  }
}

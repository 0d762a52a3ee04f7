package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.evidence.Stage;
import dev.gonogo.engine.machine.StagingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told besides its plan.
 *
 * @param gate how it is judged
 * @param output the folder that the folder of each checklist's evidence is made in
 * @param seed decides what is tried where not everything can be; empty for one that the files of
 *     the checklist decide, or the clock where everything is tried
 * @param everything whether everything is tried, however long it takes
 * @param fullLoad whether load may take the time that an answer needs
 * @param stopPoint the one stop point that is tried; empty for all
 * @param stage when production is verified; empty for a rehearsal
 * @param planOnly whether it is only told what would be sent to production
 * @param variables of the environment, by name
 * @param staging where staging servers live on this machine
 */
public record RunSettings(
    Gate gate,
    Path output,
    Optional<Long> seed,
    boolean everything,
    boolean fullLoad,
    Optional<String> stopPoint,
    Optional<Stage> stage,
    boolean planOnly,
    Variables variables,
    StagingSettings staging) {

  /** What a rehearsal is told. */
  public RunSettings(
      Gate gate,
      Path output,
      Optional<Long> seed,
      boolean everything,
      boolean fullLoad,
      Optional<String> stopPoint,
      StagingSettings staging) {
    this(
        gate,
        output,
        seed,
        everything,
        fullLoad,
        stopPoint,
        Optional.empty(),
        false,
        Variables.NONE,
        staging);
  }

  /**
   * Variables of the environment, which may hold what is nobody's business: never shown.
   *
   * @param values by name
   */
  public record Variables(Map<String, String> values) {
    /** None is set. */
    public static final Variables NONE = new Variables(Map.of());

    /** Copies the values. */
    public Variables {
      values = Map.copyOf(values);
    }

    /** The value of a variable; empty where it is not set, or blank. */
    public Optional<String> of(String name) {
      return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
      return "Variables";
    }
  }
}

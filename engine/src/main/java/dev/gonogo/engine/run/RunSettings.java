package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.machine.StagingSettings;
import java.nio.file.Path;
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
 * @param staging where staging servers live on this machine
 */
public record RunSettings(
    Gate gate,
    Path output,
    Optional<Long> seed,
    boolean everything,
    boolean fullLoad,
    Optional<String> stopPoint,
    StagingSettings staging) {}

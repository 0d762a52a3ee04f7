package dev.gonogo.engine.run;

import dev.gonogo.engine.evidence.Gate;
import dev.gonogo.engine.staging.StagingSettings;
import java.nio.file.Path;

/**
 * What a run is told besides its plan.
 *
 * @param gate how it is judged
 * @param output the folder that the folder of each checklist's evidence is made in
 * @param staging where staging servers live on this machine
 */
public record RunSettings(Gate gate, Path output, StagingSettings staging) {}

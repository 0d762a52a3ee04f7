package dev.gonogo.load.testing;

import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.check.Transactions;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.script.ScriptRunner;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Transactions of the role {@code deployer}, equally often.
 *
 * @param folder of the scripts
 * @param scripts by the name of their transaction
 * @param perSecond all together
 */
public record PlayedScripts(Path folder, Map<String, String> scripts, double perSecond)
    implements Transactions {

  @Override
  public List<TrafficTransaction> on(Staging on) {
    ScriptRunner runner = new ScriptRunner(folder);
    return new TreeMap<>(scripts)
        .entrySet().stream()
            .map(
                entry ->
                    new TrafficTransaction(
                        entry.getKey(),
                        1,
                        new Actor("deployer", Map.of()),
                        true,
                        runner.statements(Path.of(entry.getValue())),
                        Optional.empty()))
            .toList();
  }
}

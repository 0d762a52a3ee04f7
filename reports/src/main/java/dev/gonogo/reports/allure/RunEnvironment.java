package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.reports.recorded.RecordedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the runs of a report ran on, as named values in the order people ask for them. */
final class RunEnvironment {
  private RunEnvironment() {}

  /** Of several runs each value is named after its run as well. */
  static Map<String, String> of(List<RecordedRun> runs) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (RecordedRun run : runs) {
      String prefix = runs.size() == 1 ? "" : StepLabels.run(run.started()) + ": ";
      of(run).forEach((name, value) -> environment.put(prefix + name, SafeText.of(value)));
    }
    environment.put("report written by", "Java " + System.getProperty("java.version"));
    return environment;
  }

  private static Map<String, String> of(RecordedRun run) {
    RunStarted started = run.started();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("word", word(run.verdict()));
    values.put("checklist", started.checklist());
    values.put("target", started.target());
    values.put("gate", started.gate().word());
    values.put("server", run.server().map(ServerFound::description).orElse("none was started"));
    values.put("commit", started.commit().isEmpty() ? "none" : started.commit());
    values.put("content hash", started.contentHash());
    values.put("engine", started.engine());
    values.put("started", started.at().toString());
    if (started.deployment() != null) {
      values.put("deployment", started.deployment().toString());
    }
    long notRun = run.verdict().items().stream().filter(item -> item.status() == null).count();
    if (notRun > 0) {
      values.put("not run", notRun + " of " + run.verdict().items().size() + " steps");
    }
    return values;
  }

  private static String word(Verdict verdict) {
    String state = verdict.state().equals(Verdict.FINISHED) ? "" : ", " + verdict.state();
    return verdict.word().text() + state;
  }
}

package dev.gonogo.reports.allure;

import dev.gonogo.engine.evidence.AcceptanceRead;
import dev.gonogo.engine.evidence.PlannedStep;
import dev.gonogo.engine.evidence.SignatureRead;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict.Acceptance;
import dev.gonogo.reports.recorded.RecordedRun;
import dev.gonogo.reports.recorded.Rehearsed;
import io.qameta.allure.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Who answers for a step and until when, and what the rehearsal said, as parameters of its result.
 */
record Particulars(RecordedRun run) {

  List<Parameter> of(PlannedStep step) {
    List<Parameter> parameters = new ArrayList<>();
    if (step.signer() != null) {
      parameters.add(Execution.parameter("signer", step.signer()));
    }
    if (step.due() != null) {
      parameters.add(Execution.parameter("due", step.due().toString()));
    }
    if (step.kind() == StepKind.ITEM) {
      Rehearsed.of(run, List.of(step.id()))
          .ifPresent(there -> parameters.add(Execution.parameter("rehearsed", there.word())));
    }
    SignatureRead signature = run.signatures().get(step.id());
    if (signature != null) {
      parameters.add(Execution.parameter("signature", text(signature)));
    }
    for (Acceptance acceptance : run.verdict().acceptances()) {
      if (acceptance.steps().contains(step.id())) {
        parameters.add(Execution.parameter("acceptance", text(acceptance.read())));
      }
    }
    return parameters;
  }

  private static String text(SignatureRead read) {
    List<String> parts = new ArrayList<>();
    parts.add("%s, %s, %s".formatted(read.name(), read.role(), read.at()));
    if (read.until() != null) {
      parts.add("until " + read.until());
    }
    parts.add(read.judgement());
    if (!read.reason().isEmpty()) {
      parts.add("\"" + read.reason() + "\"");
    }
    read.attached().forEach(file -> parts.add("with " + file));
    return String.join("; ", parts);
  }

  private static String text(AcceptanceRead read) {
    String limit = read.limit() == null ? "" : " up to " + read.limit();
    String expired = read.expired() ? " (expired)" : "";
    return "\"%s\"%s, by %s until %s%s: %s"
        .formatted(read.what(), limit, read.by(), read.until(), expired, read.reason());
  }
}

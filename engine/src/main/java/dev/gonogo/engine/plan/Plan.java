package dev.gonogo.engine.plan;

import dev.gonogo.engine.evidence.DocumentRead;
import dev.gonogo.engine.signature.Signature;
import dev.gonogo.engine.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run of one checklist does, in order: a value of its own, whatever JUnit selects of it.
 *
 * @param checklist the name of the checklist
 * @param folder the folder that all files are relative to
 * @param spec what the spec file says; empty where the files have problems
 * @param document the document as evidence; empty where the files have problems
 * @param steps all steps in the order of execution, the verdict last
 * @param files all files that were read or named, relative to the folder; scripts may include more
 * @param signatures what people have signed, in the order of signing
 * @param phases the phases of the deployment, in order
 * @param verification what of it is verified on production; empty for a rehearsal
 */
public record Plan(
    String checklist,
    Path folder,
    Optional<Spec> spec,
    Optional<DocumentRead> document,
    List<Step> steps,
    List<String> files,
    List<Signature> signatures,
    List<PhaseSpan> phases,
    Optional<Verification> verification) {

  /** Copies the lists. */
  public Plan {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    signatures = List.copyOf(signatures);
    phases = List.copyOf(phases);
  }

  /** Whether the files have problems, so that nothing can be rehearsed. */
  public boolean hasProblems() {
    return spec.isEmpty();
  }

  /** The same plan on another major version of PostgreSQL. */
  public Plan onPostgres(int major) {
    return new Plan(
        checklist,
        folder,
        spec.map(written -> written.onPostgres(major)),
        document,
        steps,
        files,
        signatures,
        phases,
        verification);
  }

  /** The plan of the rehearsal: this one, or the one that production is held against. */
  public Plan rehearsal() {
    return verification.map(Verification::rehearsal).orElse(this);
  }

  /** The steps by their stable ids. */
  public Map<String, Step> byId() {
    return steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
  }
}

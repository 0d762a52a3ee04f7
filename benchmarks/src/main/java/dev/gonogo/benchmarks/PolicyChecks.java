package dev.gonogo.benchmarks;

import static java.util.stream.Collectors.toSet;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.CheckFamily;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pgTAP's policies_are and policy_cmd_is ask. */
public final class PolicyChecks implements CheckFamily {

  @Override
  public Map<String, Class<? extends Check>> checks() {
    return Map.of("policy set", PolicySet.class, "policy command", PolicyCommand.class);
  }

  @Doc("The policies of a table are these and no others.")
  record PolicySet(@Doc("The table.") String on, @Doc("Their names.") List<String> are)
      implements StructuralCheck {

    @Override
    public Outcome check(Catalog catalog) {
      Set<String> found =
          catalog.policies(QualifiedName.parse(on)).stream().map(Policy::name).collect(toSet());
      List<Finding> findings =
          found.equals(Set.copyOf(are))
              ? List.of()
              : List.of(
                  new Finding("policies of " + on + " differ", are.toString(), found.toString()));
      return Outcome.judge(on + " has exactly these policies", findings);
    }
  }

  @Doc("A policy is for this command.")
  record PolicyCommand(
      @Doc("The table.") String on,
      @Doc("Its name.") String policy,
      @Doc("The command, in capital letters.") String command)
      implements StructuralCheck {

    @Override
    public Outcome check(Catalog catalog) {
      boolean found =
          catalog.policies(QualifiedName.parse(on)).stream()
              .anyMatch(one -> one.name().equals(policy) && one.command().name().equals(command));
      List<Finding> findings =
          found ? List.of() : List.of(Finding.of("no policy " + policy + " for " + command));
      return Outcome.judge("policy " + policy + " on " + on + " is for " + command, findings);
    }
  }
}

package dev.gonogo.engine.command;

import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.engine.evidence.Times;
import dev.gonogo.engine.plan.Plan;
import dev.gonogo.engine.plan.Step;
import dev.gonogo.engine.run.Attestations;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what is to be signed now and what becomes due when, by role. */
@Command(name = "due", description = "Lists what awaits a signature, and what becomes due when.")
final class DueCommand implements Subcommand {
  private final Clock clock;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private ChosenChecklist chosen = new ChosenChecklist();

  DueCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Plan plan = chosen.plan();
    Attestations attestations = new Attestations(plan, clock);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(
        plan.checklist()
            + deployment(plan).map(at -> ", deployed on " + Times.minute(at)).orElse(""));
    print(out, "Now, to be signed by", byRole(new SignableLines(plan, attestations).open(null)));
    Map<Instant, List<SignableLine>> later = new TreeMap<>();
    for (Step step : plan.steps()) {
      if (step instanceof Step.Item item && !attestations.isDue(item)) {
        later
            .computeIfAbsent(Objects.requireNonNull(item.planned().due()), at -> new ArrayList<>())
            .add(new SignableLine(item, item.signing().map(by -> by.role()).orElse("")));
      }
    }
    ZoneId zone = attestations.zone();
    later.forEach(
        (at, lines) ->
            print(out, "From %s on".formatted(Times.minute(at.atZone(zone))), byRole(lines)));
    return 0;
  }

  private static Optional<OffsetDateTime> deployment(Plan plan) {
    return plan.spec().flatMap(written -> written.deployment());
  }

  private static Map<String, List<SignableLine>> byRole(List<SignableLine> lines) {
    Map<String, List<SignableLine>> byRole = new TreeMap<>();
    lines.forEach(line -> byRole.computeIfAbsent(line.role(), role -> new ArrayList<>()).add(line));
    return byRole;
  }

  private static void print(PrintWriter out, String title, Map<String, List<SignableLine>> byRole) {
    out.println();
    out.println(byRole.isEmpty() ? "Nothing awaits a signature now." : title);
    byRole.forEach(
        (role, lines) ->
            Stream.concat(
                    Stream.of(
                        "  " + (role.isEmpty() ? "checked, signed by nobody" : SafeText.of(role))),
                    lines.stream().map(line -> "  " + line.text()))
                .forEach(out::println));
  }
}

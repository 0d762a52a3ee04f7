package dev.gonogo.engine.bypass;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.TrialCheck;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.Trial;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.List;

@Doc(
    "No role of the application has a way past the policies of tables: not by attributes,"
        + " memberships or ownership, through views, materialized views, functions, partitions or"
        + " tables without row level security, by TRUNCATE or TRIGGER, on future tables, or by what"
        + " the policies themselves leave open. Every way is a finding of its own, which can be"
        + " accepted with a reason.")
record BypassesCheck(
    @Doc(
            "The roles that should be held by policies, as they are and without quotes; absent, the"
                + " roles of all actors.")
        List<String> roles)
    implements TrialCheck {

  enum Expected {
    @Doc("No way past the policies, for the roles of all actors.")
    NONE
  }

  BypassesCheck {
    roles = roles.stream().distinct().sorted().toList();
  }

  @Shorthand
  static BypassesCheck of(Expected none) {
    return new BypassesCheck(List.of());
  }

  @Override
  public Outcome check(Trial trial, Application application) {
    Judgement judgement = new Judgement();
    List<String> judged = roles.isEmpty() ? actors(application) : roles;
    if (judged.isEmpty()) {
      judgement.broken(
          "there is no role to judge: declare actors, or write bypasses: { roles: [<role>, …] }");
    }
    judged.stream()
        .filter(role -> trial.catalog().role(role).isEmpty())
        .forEach(role -> judgement.found("role %s is missing".formatted(role)));
    Situation situation = new Situation(present(judged, trial), trial, application);
    if (situation.guarded().isEmpty()) {
      judgement.vacuous(
          "row level security is enabled on no table, so there is nothing to get past");
    } else if (!situation.roles().isEmpty()) {
      Bypasses.find(situation, judgement);
    }
    return judgement.outcome(
        "%s %s no way past the policies of %s"
            .formatted(
                String.join(", ", judged),
                judged.size() == 1 ? "has" : "have",
                Count.of(situation.guarded().size(), "table")));
  }

  private static List<String> actors(Application application) {
    return application.actors().values().stream().map(Actor::role).distinct().sorted().toList();
  }

  private static List<String> present(List<String> roles, Trial trial) {
    return roles.stream().filter(role -> trial.catalog().role(role).isPresent()).toList();
  }
}

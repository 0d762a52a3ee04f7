package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Compares settings one by one, and keeps what came of it. */
final class SettingsJudgement {
  private final SettingsInForce inForce;
  private final Judgement judgement = new Judgement();
  private final Set<String> senseless = new LinkedHashSet<>();

  SettingsJudgement(SettingsInForce inForce) {
    this.inForce = inForce;
  }

  void judge(String name, SettingScope scope, ExpectedSetting expected) {
    Optional<Finding> noSession = noSession(scope);
    if (noSession.isPresent()) {
      judgement.found(noSession.get());
      return;
    }
    Optional<String> obstacle = inForce.obstacle(name, scope);
    if (obstacle.isPresent()) {
      judgement.blocked(obstacle.get());
      return;
    }
    inForce
        .value(name, scope)
        .ifPresentOrElse(
            value -> compare(name, scope, expected, value),
            () -> judgement.found(unknown(name, scope)));
    inForce
        .known(name)
        .filter(ServerSetting::pendingRestart)
        .ifPresent(
            known ->
                judgement.found(
                    Finding.of(
                        "%s was changed in the configuration and awaits a restart of the server"
                            .formatted(known.name()))));
  }

  private Optional<Finding> noSession(SettingScope scope) {
    String name = scope.role();
    if (name == null) {
      return Optional.empty();
    }
    Optional<Role> role = inForce.catalog().role(name);
    if (role.isEmpty()) {
      return Optional.of(Finding.of("role " + name + " is missing"));
    }
    return role.filter(one -> !one.canLogin())
        .map(
            one ->
                Finding.of(
                    "role %s cannot log in: no session starts with its settings, and members do not inherit them"
                        .formatted(name)));
  }

  private static Finding unknown(String name, SettingScope scope) {
    return Finding.of(
        "%s of %s is not set, and the server does not know it".formatted(name, scope));
  }

  private void compare(
      String name, SettingScope scope, ExpectedSetting expected, SettingsInForce.Value value) {
    try {
      expected
          .objection(value.setting(), value.text())
          .ifPresent(
              objection -> judgement.found(finding(name, scope, expected, value, objection)));
    } catch (IllegalArgumentException e) {
      senseless.add(
          ServerSetting.isSecret(name)
              ? name + " cannot be what is expected"
              : "%s cannot be %s: %s".formatted(name, expected, e.getMessage()));
    }
  }

  private static Finding finding(
      String name,
      SettingScope scope,
      ExpectedSetting expected,
      SettingsInForce.Value value,
      String objection) {
    String whose = "%s of %s".formatted(name, scope);
    if (ServerSetting.isSecret(name)) {
      return Finding.of(
          "%s (%s) is not as expected; its value is not shown".formatted(whose, value.source()));
    }
    String shown = shown(value);
    return new Finding(
        "%s is %s (%s), %s".formatted(whose, shown, value.source(), objection),
        expected.toString(),
        shown);
  }

  private static String shown(SettingsInForce.Value value) {
    ServerSetting setting = value.setting();
    if (setting.isNumber()) {
      String unit = setting.unit();
      return SettingUnit.shown(unit, SettingUnit.in(unit, value.text()));
    }
    return value.text().isEmpty() ? "empty" : value.text();
  }

  Outcome outcome(String claim) {
    return !judgement.hasFindings() && !senseless.isEmpty()
        ? Outcome.broken(String.join("\n", senseless))
        : judgement.outcome(claim);
  }
}

package dev.gonogo.engine.builtin;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.check.ReadOnlyCheck;
import dev.gonogo.engine.database.ReadOnlyDatabase;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Doc("Settings of the server, and those with which sessions in this database start.")
record SettingsCheck(
    @Doc(
            "`server`, `database` for any session in it, or `role <name>` for sessions in it of a"
                + " login, to settings and their values as in postgresql.conf: `100`, `1GB`, `30s`,"
                + " `on`, a list; `at least 1GB`, `at most 500 ms`; `including pg_stat_statements`"
                + " for lists that may be longer.")
        Map<String, Map<String, List<String>>> scopes)
    implements ReadOnlyCheck {

  SettingsCheck {
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("write \"server\", \"database\" or \"role <name>\"");
    }
    Map<String, Map<String, List<String>>> copies = new LinkedHashMap<>();
    scopes.forEach(
        (scope, settings) -> {
          SettingScope.parse(scope);
          if (settings.isEmpty()) {
            throw new IllegalArgumentException("name at least one setting of " + scope);
          }
          settings.forEach(ExpectedSetting::parse);
          copies.put(scope, Collections.unmodifiableMap(new LinkedHashMap<>(settings)));
        });
    scopes = Collections.unmodifiableMap(copies);
  }

  @Shorthand
  static SettingsCheck of(Map<String, Map<String, List<String>>> scopes) {
    return new SettingsCheck(scopes);
  }

  @Override
  public Outcome check(ReadOnlyDatabase database, Application application) {
    SettingsJudgement judgement = new SettingsJudgement(SettingsInForce.read(database));
    scopes.forEach(
        (written, settings) -> {
          SettingScope scope = SettingScope.parse(written);
          settings.forEach(
              (name, value) -> judgement.judge(name, scope, ExpectedSetting.parse(name, value)));
        });
    int settings = scopes.values().stream().mapToInt(Map::size).sum();
    return judgement.outcome(Count.of(settings, "setting") + " as expected");
  }
}

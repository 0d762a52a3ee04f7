package dev.gonogo.engine.bypass;

import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.sql.SqlFile;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code current_setting} with one argument: where nobody has set it, whoever asks meets an error
 * instead of no rows. Looked for in policies, and as text in the functions that they call.
 */
final class StrictSetting implements Bypass {
  private static final String FUNCTIONS = SqlFile.read(StrictSetting.class, "policy-functions.sql");

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

  /** Parameters of the server have no dot and are always set. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?i)\\bcurrent_setting\\s*\\(\\s*'([^'.]+\\.[^']+)'\\s*(?:::\\s*text\\s*)?(?:,\\s*false\\s*)?\\)");

  @Override
  public String kind() {
    return "current_setting with one argument";
  }

  @Override
  public Stream<String> find(Situation situation) {
    Set<QualifiedName> guarded =
        situation.guarded().stream().map(Table::name).collect(Collectors.toSet());
    return Stream.concat(
            guarded.stream()
                .sorted()
                .flatMap(table -> situation.catalog().policies(table).stream())
                .flatMap(StrictSetting::inPolicy),
            WholeAnswer.of(FUNCTIONS, situation.trial().database()).stream()
                .filter(row -> guarded.contains(new QualifiedName(row.get(0), row.get(1))))
                .flatMap(StrictSetting::inFunction))
        .distinct();
  }

  private static Stream<String> inPolicy(Policy policy) {
    return policy.expressions().stream()
        .flatMap(StrictSetting::settings)
        .map(setting -> sentence(policy.subject() + " asks", setting));
  }

  private static Stream<String> inFunction(List<String> row) {
    String policy =
        "policy %s on %s"
            .formatted(QualifiedName.quoted(row.get(2)), new QualifiedName(row.get(0), row.get(1)));
    String function = "%s(%s)".formatted(new QualifiedName(row.get(3), row.get(4)), row.get(5));
    return settings(COMMENT.matcher(row.get(6)).replaceAll(" "))
        .map(setting -> sentence(policy + " calls " + function + ", which asks", setting));
  }

  private static Stream<String> settings(String text) {
    return CALL.matcher(text).results().map(call -> call.group(1));
  }

  private static String sentence(String who, String setting) {
    return "%s current_setting('%s'), which raises an error where it is not set. Write current_setting('%s', true)"
        .formatted(who, setting, setting);
  }
}

package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Rewrite rules. */
final class RuleMending implements Mender<Rule> {

  @Override
  public String named(Rule rule) {
    return "RULE " + Identifier.quoted(rule.name()) + " ON " + rule.table();
  }

  @Override
  public Optional<String> create(Rule rule) {
    return Optional.of(
        Sql.all(
            Sql.withoutEnd(rule.definition()),
            rule.enabled().equals("enabled") ? "" : fires(rule),
            Sql.commentIfAny(named(rule), rule.comment())));
  }

  @Override
  public Optional<String> alter(Rule rule, Rule former, String property) {
    return switch (property) {
      case "enabled" -> Optional.of(fires(former));
      case "definition" ->
          create(former)
              .map(create -> create.replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE"));
      default -> Optional.empty();
    };
  }

  private static String fires(Rule rule) {
    return "ALTER TABLE %s %s RULE %s"
        .formatted(
            rule.table(), TriggerMending.enabling(rule.enabled()), Identifier.quoted(rule.name()));
  }
}

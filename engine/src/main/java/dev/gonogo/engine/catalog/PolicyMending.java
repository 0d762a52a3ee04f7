package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Policies. */
final class PolicyMending implements Mender<Policy> {

  @Override
  public String named(Policy policy) {
    return "POLICY " + Identifier.quoted(policy.name()) + " ON " + policy.table();
  }

  @Override
  public Optional<String> create(Policy policy) {
    return Optional.of(
        Sql.all(
            "CREATE %s AS %s FOR %s TO %s%s%s"
                .formatted(
                    named(policy),
                    policy.permissive() ? "PERMISSIVE" : "RESTRICTIVE",
                    policy.command(),
                    Sql.grantees(policy.roles()),
                    expression("USING", policy.using()),
                    expression("WITH CHECK", policy.withCheck())),
            Sql.commentIfAny(named(policy), policy.comment())));
  }

  @Override
  public Optional<String> alter(Policy policy, Policy former, String property) {
    String alter = "ALTER " + named(policy);
    return switch (property) {
      case "roles" -> Optional.of(alter + " TO " + Sql.grantees(former.roles()));
      case "using" -> altered(alter, expression("USING", former.using()), policy, former);
      case "withCheck" ->
          altered(alter, expression("WITH CHECK", former.withCheck()), policy, former);
      default -> replaced(policy, former);
    };
  }

  /** ALTER POLICY can change an expression and not remove it. */
  private Optional<String> altered(String alter, String expression, Policy policy, Policy former) {
    return expression.isEmpty() ? replaced(policy, former) : Optional.of(alter + expression);
  }

  private static String expression(String clause, @Nullable String expression) {
    return expression == null ? "" : " " + clause + " (" + expression + ")";
  }
}

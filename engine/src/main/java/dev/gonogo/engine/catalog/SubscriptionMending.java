package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Subscriptions; how they connect is not known. */
final class SubscriptionMending implements Mender<Subscription> {

  @Override
  public String named(Subscription subscription) {
    return "SUBSCRIPTION " + Identifier.quoted(subscription.name());
  }

  @Override
  public Optional<String> alter(Subscription subscription, Subscription former, String property) {
    String alter = "ALTER " + named(subscription);
    return switch (property) {
      case "enabled" -> Optional.of(alter + (former.enabled() ? " ENABLE" : " DISABLE"));
      case "publications" ->
          Optional.of(
              alter
                  + " SET PUBLICATION "
                  + Sql.names(former.publications())
                  + " WITH (refresh = false)");
      case "options" -> Sql.options(alter, subscription.options(), former.options());
      default -> Optional.empty();
    };
  }
}

package dev.gonogo.engine.catalog;

import dev.gonogo.engine.sql.Literal;
import java.util.Optional;

/** Security labels. */
final class SecurityLabelMending implements Mender<SecurityLabel> {

  @Override
  public String named(SecurityLabel label) {
    return "SECURITY LABEL FOR " + Identifier.quoted(label.provider()) + " ON " + label.object();
  }

  @Override
  public Optional<String> create(SecurityLabel label) {
    return Optional.of(named(label) + " IS " + Literal.of(label.label()));
  }

  @Override
  public Optional<String> drop(SecurityLabel label) {
    return Optional.of(named(label) + " IS NULL");
  }

  @Override
  public Optional<String> alter(SecurityLabel label, SecurityLabel former, String property) {
    return create(former);
  }
}

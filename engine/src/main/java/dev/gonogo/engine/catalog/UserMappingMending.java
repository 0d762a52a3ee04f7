package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;

/** User mappings; their options are secret. */
final class UserMappingMending implements Mender<UserMapping> {

  @Override
  public String named(UserMapping mapping) {
    return "USER MAPPING FOR %s SERVER %s"
        .formatted(Grantee.named(mapping.role()), Identifier.quoted(mapping.server()));
  }

  @Override
  public Optional<String> create(UserMapping mapping) {
    return List.of().equals(mapping.options())
        ? Optional.of("CREATE " + named(mapping))
        : Optional.empty();
  }
}

package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Role;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Doc("Roles with exactly these attributes, memberships and privileges, and nothing more.")
record RolesCheck(
    @Doc("Name of a role, as it is and without quotes, to what it is.")
        Map<String, ExpectedRole> roles)
    implements StructuralCheck {

  RolesCheck {
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("name at least one role");
    }
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
  }

  @Shorthand
  static RolesCheck of(Map<String, ExpectedRole> roles) {
    return new RolesCheck(roles);
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Finding> findings = new ArrayList<>();
    roles.forEach(
        (name, expected) -> {
          Optional<Role> role = catalog.role(name);
          if (role.isEmpty()) {
            findings.add(Finding.of("role " + name + " is missing"));
          } else {
            expected.compare(role.get(), catalog, findings);
          }
        });
    Judgement judgement = new Judgement();
    findings.forEach(judgement::found);
    roles.values().forEach(role -> role.vacuous(catalog).forEach(judgement::vacuous));
    return judgement.outcome(String.join(", ", roles.keySet()) + " as expected, and nothing more");
  }
}

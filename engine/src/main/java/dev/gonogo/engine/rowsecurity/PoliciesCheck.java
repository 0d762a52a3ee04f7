package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Policy;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Doc(
    "Tables have exactly these row level security policies, and no others. Whether row level"
        + " security is enabled is said by `rls`.")
record PoliciesCheck(
    @Doc("Name of a table to its policies by their names, as they are and without quotes.")
        Map<String, Map<String, ExpectedPolicy>> tables)
    implements StructuralCheck {

  PoliciesCheck {
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("name at least one table");
    }
    Map<String, Map<String, ExpectedPolicy>> copies = new LinkedHashMap<>();
    tables.forEach(
        (table, policies) -> {
          QualifiedName.parse(table);
          copies.put(table, Collections.unmodifiableMap(new LinkedHashMap<>(policies)));
        });
    tables = Collections.unmodifiableMap(copies);
  }

  @Shorthand
  static PoliciesCheck of(Map<String, Map<String, ExpectedPolicy>> tables) {
    return new PoliciesCheck(tables);
  }

  @Override
  public Outcome check(Catalog catalog) {
    Judgement judgement = new Judgement();
    tables.forEach(
        (written, expected) -> {
          QualifiedName table = QualifiedName.parse(written);
          if (catalog.table(table).isEmpty()) {
            judgement.found("table %s is missing".formatted(table));
          } else {
            compare(table, expected, catalog.policies(table), judgement);
          }
        });
    int count = tables.values().stream().mapToInt(Map::size).sum();
    return judgement.outcome(
        "%s %s exactly the policies that are written (%d)"
            .formatted(
                Count.of(tables.size(), "table"), tables.size() == 1 ? "has" : "have", count));
  }

  private static void compare(
      QualifiedName table,
      Map<String, ExpectedPolicy> expected,
      List<Policy> actual,
      Judgement judgement) {
    Set<String> missing = new HashSet<>(expected.keySet());
    for (Policy policy : actual) {
      missing.remove(policy.name());
      ExpectedPolicy wanted = expected.get(policy.name());
      if (wanted == null) {
        ExpectedPolicy.unexpected(policy, judgement);
      } else {
        wanted.compare(policy, judgement);
      }
    }
    expected.keySet().stream()
        .filter(missing::contains)
        .forEach(
            name ->
                judgement.found(
                    "policy %s on %s is missing".formatted(QualifiedName.quoted(name), table)));
  }
}

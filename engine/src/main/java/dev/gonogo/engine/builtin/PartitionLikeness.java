package dev.gonogo.engine.builtin;

import static java.util.stream.Collectors.toCollection;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.Table;
import dev.gonogo.engine.check.Judgement;
import dev.gonogo.engine.yaml.Doc;
import java.util.Set;
import java.util.TreeSet;

/** What a partition has of its own, and may differ in from the table that it belongs to. */
enum PartitionLikeness {
  @Doc("The owner.")
  OWNER {
    @Override
    void judge(Table partition, Table whole, Catalog catalog, Judgement judgement) {
      if (!partition.owner().equals(whole.owner())) {
        judgement.found(
            "partition %s is owned by %s, but %s by %s"
                .formatted(partition.name(), partition.owner(), whole.name(), whole.owner()));
      }
    }
  },

  @Doc("Row level security, enabled and forced, and the policies.")
  RLS {
    @Override
    void judge(Table partition, Table whole, Catalog catalog, Judgement judgement) {
      compare("enabled", partition.rowSecurity(), whole.rowSecurity(), partition, whole, judgement);
      compare(
          "forced",
          partition.forceRowSecurity(),
          whole.forceRowSecurity(),
          partition,
          whole,
          judgement);
      if (!policies(partition, catalog).equals(policies(whole, catalog))) {
        judgement.found(
            "the policies of partition %s are not those of %s: they hold for who asks the partition itself"
                .formatted(partition.name(), whole.name()));
      }
    }

    private static void compare(
        String state,
        boolean ofPartition,
        boolean ofWhole,
        Table partition,
        Table whole,
        Judgement judgement) {
      if (ofPartition != ofWhole) {
        judgement.found(
            "row level security is %s%s on partition %s, but %son %s"
                .formatted(
                    ofPartition ? "" : "not ",
                    state,
                    partition.name(),
                    ofWhole ? "" : "not ",
                    whole.name()));
      }
    }
  },

  @Doc("The privileges of all roles but the owner.")
  PRIVILEGES {
    @Override
    void judge(Table partition, Table whole, Catalog catalog, Judgement judgement) {
      Set<String> own = privileges(partition, catalog);
      Set<String> wanted = privileges(whole, catalog);
      for (String privilege : own) {
        if (!wanted.contains(privilege)) {
          judgement.found(
              "%s on partition %s, but not on %s"
                  .formatted(privilege, partition.name(), whole.name()));
        }
      }
      for (String privilege : wanted) {
        if (!own.contains(privilege)) {
          judgement.found(
              "%s on %s, but not on partition %s"
                  .formatted(privilege, whole.name(), partition.name()));
        }
      }
    }
  };

  abstract void judge(Table partition, Table whole, Catalog catalog, Judgement judgement);

  private static Set<String> policies(Table table, Catalog catalog) {
    return catalog.policies(table.name()).stream()
        .map(
            policy ->
                "%s %s %s %s %s %s"
                    .formatted(
                        policy.name(),
                        policy.command(),
                        policy.permissive(),
                        policy.roles(),
                        policy.using(),
                        policy.withCheck()))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> privileges(Table table, Catalog catalog) {
    return catalog.objects(Privilege.class).stream()
        .filter(one -> one.isOn(table.name()) && !one.grantee().equals(table.owner()))
        .map(
            one ->
                "%s has %s%s%s"
                    .formatted(
                        one.grantee(),
                        one.privilege(),
                        one.column() == null ? "" : " (" + one.column() + ")",
                        one.grantable() ? " with GRANT OPTION" : ""))
        .collect(toCollection(TreeSet::new));
  }
}

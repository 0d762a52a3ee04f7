package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Constraint;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.definition.ConstraintDefinition;
import dev.gonogo.engine.evidence.Count;
import dev.gonogo.engine.evidence.Finding;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Doc("Constraints that exist as defined and hold for all rows, and such that do not exist.")
record ConstraintsCheck(
    @Doc(
            "Table to its constraints, each by its name or as in CREATE TABLE: `primary key (id)`,"
                + " `unique (email)`, `check (age > 0)`, `foreign key (user_id) references users on"
                + " delete cascade`, `exclude using gist (room with =, during with &&)`, with"
                + " `constraint <name>` before it where the name counts. Each must exist so, valid"
                + " and enforced, and deferrable exactly where that is written.")
        Map<String, List<String>> defined,
    @Doc("Table to constraints that it has not, written likewise.")
        Map<String, List<String>> absent,
    @Doc("Which constraints of the whole database must be validated.")
        Optional<Validated> validated)
    implements StructuralCheck {

  enum Validated {
    @Doc("All: none is NOT VALID or NOT ENFORCED.")
    ALL
  }

  ConstraintsCheck {
    if (defined.isEmpty() && absent.isEmpty() && validated.isEmpty()) {
      throw new IllegalArgumentException(
          "name at least one table under \"defined\" or \"absent\", or write \"validated: all\"");
    }
    defined = read(defined);
    absent = read(absent);
  }

  private static Map<String, List<String>> read(Map<String, List<String>> tables) {
    Map<String, List<String>> copies = new LinkedHashMap<>();
    tables.forEach(
        (table, constraints) -> {
          if (constraints.isEmpty()) {
            throw new IllegalArgumentException("name at least one constraint of " + table);
          }
          QualifiedName.parse(table);
          constraints.forEach(NamedConstraint::parse);
          copies.put(table, List.copyOf(constraints));
        });
    return Collections.unmodifiableMap(copies);
  }

  @Override
  public Outcome check(Catalog catalog) {
    List<Constraint> all = catalog.objects(Constraint.class);
    if (defined.isEmpty() && absent.isEmpty() && all.isEmpty()) {
      return Outcome.of(Status.VACUOUS, "the database has no constraint");
    }
    List<Finding> findings = new ArrayList<>();
    Set<Constraint> compared = new HashSet<>();
    each(
        defined,
        catalog,
        findings,
        (table, one) -> defined(table, one, catalog, compared, findings));
    each(absent, catalog, findings, (table, one) -> absent(table, one, catalog, findings));
    if (validated.isPresent()) {
      all.stream().filter(one -> !compared.contains(one)).forEach(one -> validated(one, findings));
    }
    return Outcome.judge(claim(all.size()), findings);
  }

  /** What is done with each constraint that is written. */
  private interface Comparing {
    void of(QualifiedName table, NamedConstraint constraint);
  }

  private static void each(
      Map<String, List<String>> tables,
      Catalog catalog,
      List<Finding> findings,
      Comparing comparing) {
    tables.forEach(
        (written, constraints) -> {
          QualifiedName table = QualifiedName.parse(written);
          if (catalog.table(table).isEmpty()) {
            findings.add(Finding.of("table " + table + " is missing"));
          } else {
            constraints.forEach(one -> comparing.of(table, NamedConstraint.parse(one)));
          }
        });
  }

  private static void defined(
      QualifiedName table,
      NamedConstraint expected,
      Catalog catalog,
      Set<Constraint> compared,
      List<Finding> findings) {
    Optional<Constraint> found = expected.in(table, catalog);
    if (found.isEmpty()) {
      findings.add(expected.missing(table));
      return;
    }
    Constraint constraint = found.get();
    compared.add(constraint);
    if (expected.definition().isEmpty()) {
      validated(constraint, findings);
    } else if (!expected.isExactly(constraint, catalog)) {
      String wanted = expected.definition().orElseThrow().text();
      String actual = ConstraintDefinition.of(constraint).text();
      findings.add(
          new Finding(
              "%s is \"%s\", not \"%s\"".formatted(constraint.subject(), actual, wanted),
              wanted,
              actual));
    }
  }

  private static void absent(
      QualifiedName table, NamedConstraint unwanted, Catalog catalog, List<Finding> findings) {
    unwanted
        .in(table, catalog)
        .filter(found -> unwanted.isExactly(found, catalog))
        .ifPresent(found -> findings.add(Finding.of(found.subject() + " exists, but should not")));
  }

  private static void validated(Constraint constraint, List<Finding> findings) {
    if (constraint.validated()) {
      return;
    }
    String subject = constraint.subject();
    findings.add(
        Finding.of(
            constraint.definition().endsWith(" NOT ENFORCED")
                ? subject + " is NOT ENFORCED: no row is checked"
                : "%s is NOT VALID: rows from before it may break it. ALTER TABLE %s VALIDATE CONSTRAINT %s"
                    .formatted(
                        subject, constraint.table(), QualifiedName.quoted(constraint.name()))));
  }

  private String claim(int all) {
    List<String> claims = new ArrayList<>();
    if (!defined.isEmpty()) {
      claims.add(Count.of(size(defined), "constraint") + " as defined");
    }
    if (!absent.isEmpty()) {
      claims.add(Count.of(size(absent), "constraint") + " absent");
    }
    if (validated.isPresent()) {
      claims.add("all of %s validated".formatted(Count.of(all, "constraint")));
    }
    return String.join("; ", claims);
  }

  private static int size(Map<String, List<String>> tables) {
    return tables.values().stream().mapToInt(List::size).sum();
  }
}

package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Privileges to do more than read, alike on several objects; an owner's own are left out.
 *
 * <p>What is known to be harmless is listed, so that a privilege of a later major is not.
 *
 * @param privileges as SQL writes them, limited to columns or not: {@code UPDATE (note)}
 * @param objects as {@link Privilege#object}
 * @param toGrant whether the privileges are harmless and only that they may be granted on is not
 * @param grantor who granted them, where it is not the owner
 */
record Holding(
    ObjectKind on,
    List<String> privileges,
    List<String> objects,
    boolean toGrant,
    Optional<String> grantor) {
  private static final Set<String> VERIFIERS =
      Set.of("pg_catalog.pg_authid", "pg_catalog.pg_shadow");

  /** What a role, or {@code public}, was granted itself. */
  static List<Holding> of(String grantee, Catalog catalog) {
    return of(grantee, catalog, privilege -> true);
  }

  /** What everybody may do in this database: of others only their own catalogs say more. */
  static List<Holding> ofEverybody(Catalog catalog) {
    String database = QualifiedName.quoted(catalog.database());
    return of(
        Grantees.EVERYBODY,
        catalog,
        privilege -> privilege.on() != ObjectKind.DATABASE || privilege.object().equals(database));
  }

  private static List<Holding> of(String grantee, Catalog catalog, Predicate<Privilege> isMeant) {
    Map<Target, Map<String, Set<String>>> targets = new LinkedHashMap<>();
    for (Privilege privilege : catalog.privileges(grantee)) {
      if (isMoreThanReading(privilege)
          && !privilege.owner().equals(grantee)
          && isMeant.test(privilege)) {
        Set<String> columns =
            targets
                .computeIfAbsent(Target.of(privilege), target -> new TreeMap<>())
                .computeIfAbsent(privilege.privilege(), word -> new TreeSet<>());
        Optional.ofNullable(privilege.column()).ifPresent(columns::add);
      }
    }
    Map<Holding, List<String>> alike = new LinkedHashMap<>();
    targets.forEach(
        (target, words) ->
            alike
                .computeIfAbsent(target.without(words), holding -> new ArrayList<>())
                .add(target.object()));
    return alike.entrySet().stream().map(entry -> entry.getKey().on(entry.getValue())).toList();
  }

  private static boolean isMoreThanReading(Privilege privilege) {
    return privilege.grantable() || !isHarmless(privilege);
  }

  private static boolean isHarmless(Privilege privilege) {
    String word = privilege.privilege();
    return switch (privilege.on()) {
      case TABLE -> word.equals("SELECT") && !VERIFIERS.contains(privilege.object());
      case SEQUENCE, LARGE_OBJECT -> word.equals("SELECT");
      case SCHEMA -> word.equals("USAGE");
      case DATABASE -> word.equals("CONNECT");
      case FUNCTION, TYPE, LANGUAGE -> true; // SECURITY DEFINER functions are told of by themselves
      case FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, PARAMETER, TABLESPACE -> false;
    };
  }

  private Holding on(List<String> names) {
    return new Holding(on, privileges, names, toGrant, grantor);
  }

  /** For people: {@code INSERT, UPDATE (note) on notes, users}. */
  String what() {
    String noun = on == ObjectKind.TABLE ? "" : on + (objects.size() == 1 ? " " : "s ");
    return "%s%s on %s%s"
        .formatted(
            String.join(", ", privileges),
            toGrant ? " WITH GRANT OPTION" : "",
            noun,
            Names.some(objects));
  }

  /** Whether a READ ONLY transaction refuses it; large objects are not refused before 16. */
  boolean isHeldByReadOnly() {
    return on != ObjectKind.PARAMETER && on != ObjectKind.LARGE_OBJECT && !isSecret();
  }

  private boolean isSecret() {
    return !toGrant && privileges.stream().allMatch(word -> word.startsWith("SELECT"));
  }

  /** Why a role that only reads must not have it, after the sentence that it has. */
  String reason() {
    if (toGrant) {
      return ", and may not grant";
    }
    return isSecret() ? ", which holds the verifiers of all passwords" : ", and may only read";
  }

  /** The statements that take it away. */
  List<String> revoked(String grantee) {
    return revoked(grantee, String.join(", ", objects.stream().map(this::inFull).toList()));
  }

  /** The same for people: without the objects where there are many. */
  String revocation(String grantee) {
    return String.join(
        "; ", objects.size() > Names.LIMIT ? revoked(grantee, "…") : revoked(grantee));
  }

  private List<String> revoked(String grantee, String names) {
    String who = grantee.equals(Grantees.EVERYBODY) ? "PUBLIC" : QualifiedName.quoted(grantee);
    String statement =
        "REVOKE %s%s ON %s %s FROM %s"
            .formatted(
                toGrant ? "GRANT OPTION FOR " : "",
                String.join(", ", privileges),
                on == ObjectKind.FUNCTION ? "ROUTINE" : on.toString().toUpperCase(Locale.ROOT),
                names,
                who);
    return grantor
        .map(role -> List.of("SET ROLE " + QualifiedName.quoted(role), statement, "RESET ROLE"))
        .orElse(List.of(statement));
  }

  private String inFull(String object) {
    return on == ObjectKind.TABLE || on == ObjectKind.SEQUENCE
        ? QualifiedName.parse(object).inFull()
        : object;
  }

  /** One object, and how something was granted there. */
  private record Target(ObjectKind on, String object, boolean toGrant, Optional<String> grantor) {

    static Target of(Privilege privilege) {
      return new Target(
          privilege.on(),
          privilege.object(),
          isHarmless(privilege),
          Optional.of(privilege.grantor()).filter(role -> !role.equals(privilege.owner())));
    }

    Holding without(Map<String, Set<String>> words) {
      List<String> privileges = new ArrayList<>();
      words.forEach(
          (word, columns) ->
              privileges.add(
                  columns.isEmpty() ? word : "%s (%s)".formatted(word, Names.quoted(columns))));
      return new Holding(on, privileges, List.of(), toGrant, grantor);
    }
  }
}

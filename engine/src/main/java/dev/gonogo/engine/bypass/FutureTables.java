package dev.gonogo.engine.bypass;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.gonogo.engine.catalog.DefaultPrivilege;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Default privileges: a table that is created later is open until somebody closes it. */
final class FutureTables implements Bypass {
  private static final Comparator<String> ORDER = Comparator.comparingInt(Rights.ROWS::indexOf);

  @Override
  public String kind() {
    return "default privileges on tables";
  }

  @Override
  public Stream<String> find(Situation situation) {
    return situation.roles().stream()
        .flatMap(
            role ->
                situation.first(role, one -> !future(one, situation).isEmpty()).stream()
                    .flatMap(
                        one ->
                            future(one, situation).entrySet().stream()
                                .map(
                                    entry ->
                                        sentence(
                                            one.named(role), entry.getKey(), entry.getValue()))));
  }

  /** Whose tables in which schema, in words, to what may be done with them. */
  private static Map<String, Set<String>> future(Persona persona, Situation situation) {
    return situation.subjection().rights(persona.role()).grantees().stream()
        .flatMap(grantee -> situation.catalog().defaultPrivileges(grantee).stream())
        .filter(one -> one.on() == ObjectKind.TABLE && one.granted() && isGuarded(one, situation))
        .filter(one -> Rights.ROWS.contains(one.privilege()))
        .collect(
            groupingBy(
                FutureTables::tables,
                TreeMap::new,
                mapping(DefaultPrivilege::privilege, toCollection(() -> new TreeSet<>(ORDER)))));
  }

  private static boolean isGuarded(DefaultPrivilege privilege, Situation situation) {
    String schema = privilege.schema();
    return schema == null || situation.isGuarded(schema);
  }

  private static String tables(DefaultPrivilege privilege) {
    String schema = privilege.schema();
    String in = schema == null ? "" : " in schema " + QualifiedName.quoted(schema);
    return "tables that %s will create%s".formatted(QualifiedName.quoted(privilege.owner()), in);
  }

  private static String sentence(String who, String tables, Set<String> privileges) {
    return "%s will be open to %s (%s): row level security must be enabled on each"
        .formatted(tables, who, String.join(", ", List.copyOf(privileges)));
  }
}

package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.catalog.Membership;
import dev.gonogo.engine.catalog.QualifiedName;
import dev.gonogo.engine.catalog.RoleGraph;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements about memberships, as the server's major understands them.
 *
 * <p>Since 16 each grantor has a row of its own, with options of its own, and only what names the
 * grantor changes it. Before, there is one row, and the member itself inherits or does not.
 */
final class Memberships {
  private final Catalog catalog;
  private final RoleGraph graph;

  Memberships(Catalog catalog) {
    this.catalog = catalog;
    graph = new RoleGraph(catalog);
  }

  boolean haveOptions() {
    return graph.haveOptions();
  }

  /** Lets the member become the role, and gives it nothing else. */
  String grant(String role, String member) {
    return granted(role, member) + (haveOptions() ? " WITH INHERIT FALSE, SET TRUE" : "");
  }

  /** Ends the membership, whoever granted it. */
  List<String> revoke(String role, String member) {
    return rows(role, member)
        .map(
            row ->
                "REVOKE %s FROM %s%s"
                    .formatted(
                        QualifiedName.quoted(role), QualifiedName.quoted(member), grantedBy(row)))
        .toList();
  }

  /** Leaves the membership, but not what the member has of it without SET ROLE. */
  List<String> withoutInherit(String role, String member) {
    return haveOptions()
        ? rows(role, member)
            .filter(graph::inherits)
            .map(row -> granted(role, member) + " WITH INHERIT FALSE" + grantedBy(row))
            .toList()
        : List.of("ALTER ROLE %s NOINHERIT".formatted(QualifiedName.quoted(member)));
  }

  /** Leaves the membership, which the member may no longer grant. */
  List<String> withoutAdmin(String role, String member) {
    return rows(role, member)
        .filter(Membership::admin)
        .map(
            row ->
                "REVOKE ADMIN OPTION FOR %s FROM %s%s"
                    .formatted(
                        QualifiedName.quoted(role), QualifiedName.quoted(member), grantedBy(row)))
        .toList();
  }

  private Stream<Membership> rows(String role, String member) {
    return catalog.memberships(member).stream().filter(row -> row.role().equals(role));
  }

  private static String granted(String role, String member) {
    return "GRANT %s TO %s".formatted(QualifiedName.quoted(role), QualifiedName.quoted(member));
  }

  private String grantedBy(Membership row) {
    return haveOptions() ? " GRANTED BY " + QualifiedName.quoted(row.grantor()) : "";
  }
}

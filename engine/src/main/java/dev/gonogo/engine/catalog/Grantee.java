package dev.gonogo.engine.catalog;

/** Who has a privilege: a role or everybody. */
final class Grantee {

  /** No role can have this name: CREATE ROLE refuses it. */
  private static final String EVERYBODY = "public";

  private Grantee() {}

  static String named(String grantee) {
    return grantee.equals(EVERYBODY) ? "PUBLIC" : Identifier.quoted(grantee);
  }
}

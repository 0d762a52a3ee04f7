package dev.gonogo.engine.catalog;

/**
 * A security label (PostgreSQL manual, pg_seclabels), of an object of the database or the cluster.
 *
 * @param provider whose label it is
 * @param object its kind and name as SQL writes them: {@code table users}
 */
public record SecurityLabel(String provider, String object, String label) implements CatalogObject {

  @Override
  public String noun() {
    return "security label";
  }

  @Override
  public String subject() {
    return "security label of " + Identifier.quoted(provider) + " on " + object;
  }
}

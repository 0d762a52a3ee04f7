package dev.gonogo.engine.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign server (PostgreSQL manual, pg_foreign_server).
 *
 * @param type {@code null} where not given
 * @param version {@code null} where not given
 * @param options as {@code name=value}, sorted, secrets by their fingerprint
 * @param comment {@code null} for none
 */
public record ForeignServer(
    String name,
    String owner,
    String wrapper,
    @Nullable String type,
    @Nullable String version,
    List<String> options,
    @Nullable String comment)
    implements CatalogObject {

  public ForeignServer {
    options = List.copyOf(options);
  }

  @Override
  public String noun() {
    return "foreign server";
  }

  @Override
  public String subject() {
    return whole(name);
  }

  static String whole(String server) {
    return "foreign server " + Identifier.quoted(server);
  }
}

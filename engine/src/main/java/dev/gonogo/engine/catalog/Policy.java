package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row level security policy (PostgreSQL manual, pg_policy).
 *
 * @param permissive {@code false} for {@code AS RESTRICTIVE}
 * @param roles sorted; {@code public} for everybody
 * @param using {@code null} where not given
 * @param withCheck {@code null} where not given: then {@code using} holds for new rows too
 * @param comment {@code null} for none
 */
public record Policy(
    QualifiedName table,
    String name,
    Command command,
    boolean permissive,
    List<String> roles,
    @Nullable String using,
    @Nullable String withCheck,
    @Nullable String comment)
    implements CatalogObject {

  /** The commands a policy applies to. */
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  public Policy {
    roles = List.copyOf(roles);
  }

  /** USING and WITH CHECK, as far as they are given. */
  public List<String> expressions() {
    return Stream.of(using, withCheck).flatMap(Stream::ofNullable).toList();
  }

  @Override
  public String noun() {
    return "policy";
  }

  @Override
  public String subject() {
    return "policy " + Identifier.quoted(name) + " on " + table;
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Table.whole(table));
  }
}

package dev.gonogo.engine.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure, aggregate or window function (PostgreSQL manual, pg_proc).
 *
 * @param argumentTypes what tells overloads apart: {@code integer, text}
 * @param kind {@code function}, {@code procedure}, {@code aggregate} or {@code window function}
 * @param arguments with names, modes and defaults
 * @param returns {@code null} for procedures
 * @param securityDefiner whether it runs with the rights of its owner
 * @param parallel {@code safe}, {@code restricted} or {@code unsafe}
 * @param configuration {@code name=value} settings while it runs, sorted, secrets by their
 *     fingerprint
 * @param support the function that helps to plan it, {@code null} for none
 * @param transforms the types that are transformed for its language
 * @param source the body as it was written; of an aggregate, its parts
 * @param comment {@code null} for none
 */
public record Function(
    QualifiedName name,
    String argumentTypes,
    String kind,
    String owner,
    String arguments,
    @Nullable String returns,
    String language,
    Volatility volatility,
    boolean securityDefiner,
    boolean leakproof,
    boolean strict,
    String parallel,
    String cost,
    String rows,
    List<String> configuration,
    @Nullable String support,
    List<String> transforms,
    String source,
    @Nullable String comment)
    implements CatalogObject {

  /** What a function promises about its result. */
  public enum Volatility {
    IMMUTABLE,
    STABLE,
    VOLATILE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Function {
    configuration = List.copyOf(configuration);
    transforms = List.copyOf(transforms);
  }

  @Override
  public String noun() {
    return kind;
  }

  @Override
  public String subject() {
    return kind + " " + name + "(" + argumentTypes + ")";
  }

  @Override
  public String whole() {
    return "routine " + name + "(" + argumentTypes + ")";
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(Schema.whole(name.schema()));
  }
}

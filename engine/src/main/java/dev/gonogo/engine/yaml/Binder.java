package dev.gonogo.engine.yaml;

import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Binds YAML nodes to records. Stateless.
 *
 * <p>A component {@code deployAs} is the key {@code deploy as}, an enum constant {@code NO_ROWS}
 * the value {@code no rows}. A component may be
 *
 * <ul>
 *   <li>a {@code String}, {@link Text}, {@code int}, {@code long}, {@code boolean} (or their
 *       wrappers), {@link java.time.Duration} (<code>250 ms</code>, <code>15 s</code>, <code>5 min
 *       </code>, <code>2 h</code>, <code>7 d</code>), {@link java.time.LocalDate} (<code>2026-12-06
 *       </code>) or an enum;
 *   <li>a record, a {@code List} (a value that is no list is a list of one), a {@code Map} with
 *       keys {@code String} or {@link Text} (in the order of the file; {@code Map.copyOf} would
 *       lose it);
 *   <li>an {@code Optional} of one of these;
 *   <li>a {@link Node}, {@link Mapping}, {@link Sequence} or {@link Scalar}, as it stands;
 *   <li>a {@link Position}: no key, but where the record is written.
 * </ul>
 *
 * <p>{@code Optional}, {@code List} and {@code Map} components and those with a {@link Default} may
 * be absent; all others are required. Records may check themselves: an {@link
 * IllegalArgumentException} of the constructor becomes a problem.
 */
public final class Binder {

  private Binder() {}

  /**
   * Binds a node to a type.
   *
   * @param node what was read
   * @param type a record, or any other type without parameters that a component may have; need not
   *     be public
   * @param problems receives all that is wrong in the node, not only the first
   * @return empty exactly when a problem was added
   * @throws IllegalArgumentException where the type itself cannot be bound, an error of the program
   */
  public static <T> Optional<T> bind(Node node, Class<T> type, Problems problems) {
    return Shape.of(type).accept(new NodeBinder(node, problems)).map(wrapped(type)::cast);
  }

  /** {@code int.class} casts nothing, its wrapper does. */
  @SuppressWarnings("unchecked")
  private static <T> Class<T> wrapped(Class<T> type) {
    return (Class<T>) MethodType.methodType(type).wrap().returnType();
  }
}

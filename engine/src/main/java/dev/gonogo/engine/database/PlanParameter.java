package dev.gonogo.engine.database;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value for one of the parameters {@code $1}, {@code $2} … of a query.
 *
 * @param value as text; {@code null} is SQL's NULL
 * @param type the type that the application binds it as, such as {@code uuid} or {@code character
 *     varying}; {@code null} where the server infers it from the query
 */
public record PlanParameter(@Nullable String value, @Nullable String type) {

  private static final Pattern TYPE =
      Pattern.compile(
          "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]+\")(?:\\s*\\.\\s*|\\s+|[\\p{L}\\p{N}_$]|\"[^\"]+\")*"
              + "(?:\\(\\s*\\d+(?:\\s*,\\s*\\d+)?\\s*\\))?[\\p{L} ]*(?:\\[\\d*])*");

  /**
   * Checks the type.
   *
   * @throws IllegalArgumentException where the type is not written as SQL writes one
   */
  public PlanParameter {
    if (type != null && !TYPE.matcher(type.strip()).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the name of a type. Write such as uuid, character varying or integer[]"
              .formatted(type));
    }
  }
}

package dev.gonogo.engine.builtin;

import dev.gonogo.engine.database.PlanParameter;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.Optional;

@Doc("A value for a parameter of a query.")
record QueryParameter(
    @Doc("The value as text; absent for NULL.") Optional<String> value,
    @Doc(
            "The type that the application binds it as, such as `uuid` or `character varying`: a"
                + " wrong one defeats an index. Absent where the server infers it from the query.")
        Optional<String> type) {

  QueryParameter {
    new PlanParameter(null, type.orElse(null));
  }

  @Shorthand
  static QueryParameter of(String value) {
    return new QueryParameter(Optional.of(value), Optional.empty());
  }

  PlanParameter parameter() {
    return new PlanParameter(value.orElse(null), type.orElse(null));
  }
}

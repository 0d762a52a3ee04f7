package dev.gonogo.engine.login;

import static java.util.stream.Collectors.toSet;

import dev.gonogo.engine.catalog.Function;
import dev.gonogo.engine.catalog.Grantees;
import dev.gonogo.engine.catalog.ObjectKind;
import dev.gonogo.engine.catalog.Privilege;
import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Functions that run as their owners, and that the login can call as somebody. */
final class DefinerFunctions {
  private static final Set<String> TRIGGERS = Set.of("trigger", "event_trigger");
  private static final Comparator<Function> VOLATILE_FIRST =
      Comparator.comparing(Function::volatility)
          .reversed()
          .thenComparing(Function::name)
          .thenComparing(Function::argumentTypes);

  private DefinerFunctions() {}

  /** One sentence, or none. Of a schema that nobody may use, views and policies still call them. */
  static Stream<String> of(Situation situation) {
    Set<String> callable =
        Stream.concat(situation.reach().actsAs().keySet().stream(), Stream.of(Grantees.EVERYBODY))
            .flatMap(role -> situation.catalog().privileges(role).stream())
            .filter(one -> one.on() == ObjectKind.FUNCTION && one.privilege().equals("EXECUTE"))
            .map(Privilege::object)
            .collect(toSet());
    List<String> functions =
        situation.catalog().objects(Function.class).stream()
            .filter(Function::securityDefiner)
            .filter(function -> !TRIGGERS.contains(String.valueOf(function.returns())))
            .filter(function -> callable.contains(name(function)))
            .sorted(VOLATILE_FIRST)
            .map(DefinerFunctions::named)
            .toList();
    return functions.isEmpty()
        ? Stream.of()
        : Stream.of(
            "%s may call, itself or as whom it becomes, functions that run as their owners (SECURITY DEFINER), as READ ONLY as the transaction: %s"
                .formatted(QualifiedName.quoted(situation.login()), Names.some(functions)));
  }

  private static String name(Function function) {
    return "%s(%s)".formatted(function.name(), function.argumentTypes());
  }

  private static String named(Function function) {
    return "%s (%s, as %s)"
        .formatted(name(function), function.volatility(), QualifiedName.quoted(function.owner()));
  }
}

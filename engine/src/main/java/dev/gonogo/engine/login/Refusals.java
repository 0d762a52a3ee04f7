package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.stream.Stream;

/** Everything that makes a login unfit. */
final class Refusals {
  private Refusals() {}

  static Stream<Refusal> of(Situation situation) {
    return Stream.concat(
        login(situation),
        situation.isReader(situation.login()) ? Stream.of() : ReaderRefusals.of(situation));
  }

  private static Stream<Refusal> login(Situation situation) {
    if (!situation.exists(situation.login())) {
      return Stream.of(
          Refusal.advised(
              "there is no role %s".formatted(QualifiedName.quoted(situation.login())),
              "the script makes it"));
    }
    return SomebodyElses.refusal(situation)
        .map(Stream::of)
        .orElseGet(
            () -> Stream.concat(LoginRefusals.of(situation), BecomingRefusals.of(situation)));
  }
}

package dev.gonogo.engine.login;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.Optional;
import java.util.stream.IntStream;

/** Logins that are there for something else, which no statement of ours may change. */
final class SomebodyElses {
  private static final String PREFERRED = "gonogo";

  private SomebodyElses() {}

  /** Why a login cannot be made fit. */
  static Optional<Refusal> refusal(Situation situation) {
    String login = situation.login();
    if (Attribute.SUPERUSER.isOf(login, situation)) {
      return refused("is a superuser, to whom nothing is denied", login);
    }
    if (situation.isActor(login)) {
      return refused(
          "is itself an actor of the spec file, with its privileges all the time", login);
    }
    return situation.isReader(login)
        ? refused("is itself the reader, with its privileges all the time", login)
        : Optional.empty();
  }

  private static Optional<Refusal> refused(String does, String login) {
    return Optional.of(
        Refusal.advised(
            "%s %s".formatted(QualifiedName.quoted(login), does),
            "verify with a login that is for nothing else; the script makes one"));
  }

  /** Whether a script has to make another login: this one it must not touch. */
  static boolean is(Situation situation) {
    return refusal(situation).isPresent() || !situation.owned().by(situation.login()).isEmpty();
  }

  /** A name that no role has: {@code gonogo}, {@code gonogo_2}. */
  static String another(Situation situation) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? PREFERRED : PREFERRED + "_" + number)
        .filter(name -> !situation.exists(name))
        .filter(name -> !situation.isActor(name) && !situation.isReader(name))
        .findFirst()
        .orElseThrow();
  }
}

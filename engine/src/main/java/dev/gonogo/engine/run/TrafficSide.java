package dev.gonogo.engine.run;

import dev.gonogo.engine.check.TrafficTransaction;
import dev.gonogo.engine.database.Actor;
import dev.gonogo.engine.database.ActorTransaction;
import dev.gonogo.engine.database.LoginRoles;
import dev.gonogo.engine.spec.DeclaredActor;
import dev.gonogo.engine.spec.Feeder;
import dev.gonogo.engine.spec.Transaction;
import dev.gonogo.engine.staging.Staging;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One of the two clusters that traffic runs on. */
final class TrafficSide {
  private final Staging staging;
  private final World world;
  private final LoginRoles roles;

  TrafficSide(Staging staging, World world) throws SQLException {
    this.staging = staging;
    this.world = world;
    try (Connection superuser = staging.connectAsSuperuser()) {
      this.roles = LoginRoles.read(superuser);
    }
  }

  /** Runs a transaction and leaves it open. */
  TrafficAttempt attempt(Transaction transaction) throws SQLException {
    DeclaredActor actor = world.spec().actor(transaction);
    Path script = Path.of(world.spec().script(transaction));
    Optional<String> role = role(actor);
    if (role.isEmpty()) {
      return TrafficAttempt.impossible(nobody(actor));
    }
    Actor asking = new Actor(role.get(), actor.settingsOnStaging());
    ActorTransaction open = ActorTransaction.begin(asking, session(role.get()));
    return TrafficAttempt.of(role.get(), open, () -> open.run(script, world.scripts().runner()));
  }

  /**
   * A transaction as it is played here under load.
   *
   * @throws SQLException where nobody can play it
   */
  TrafficTransaction played(String name, int weight, Transaction transaction) throws SQLException {
    DeclaredActor actor = world.spec().actor(transaction);
    String role = role(actor).orElseThrow(() -> new SQLException(nobody(actor)));
    return new TrafficTransaction(
        name,
        weight,
        new Actor(role, actor.settingsOnStaging()),
        roles.mayLogIn(role),
        world.scripts().runner().statements(Path.of(world.spec().script(transaction))),
        transaction.feeder().map(feeder -> rows(feeder, actor)));
  }

  private TrafficTransaction.Rows rows(Feeder feeder, DeclaredActor actor) {
    return new TrafficTransaction.Rows(
        feeder.query(),
        feeder.file().map(world.application().folder()::resolve),
        actor.settingsOfMe());
  }

  private static String nobody(DeclaredActor actor) {
    return "role %s does not exist%s"
        .formatted(actor.role(), actor.formerly().map(", nor does %s"::formatted).orElse(""));
  }

  private Optional<String> role(DeclaredActor actor) {
    return Optional.of(actor.role())
        .filter(roles::exists)
        .or(() -> actor.formerly().filter(roles::exists));
  }

  /** A real login where the role may have one: the settings of the role hold for it. */
  private Connection session(String role) throws SQLException {
    return roles.mayLogIn(role) ? staging.connect(role) : staging.connectAsSuperuser();
  }
}

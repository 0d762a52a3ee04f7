package dev.gonogo.load.downtime;

import dev.gonogo.engine.check.Witness;
import dev.gonogo.engine.staging.Staging;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Plays the application while somebody deploys, and says what it noticed. */
public final class DowntimeWitness implements Witness {

  @Override
  public Watching begin(Scene scene) throws SQLException, IOException, InterruptedException {
    Staging staging = scene.staging();
    Supplier<String> log = ToldWaits.on(staging);
    Relations relations = new Relations();
    try (Connection session = staging.connectAsSuperuser()) {
      relations.read(session);
    }
    scene.progress().accept("starting the application's traffic");
    Traffic traffic = Traffic.start(scene);
    try {
      return DowntimeWatch.of(scene, traffic, relations, log);
    } catch (SQLException | RuntimeException exception) {
      traffic.close();
      throw exception;
    }
  }
}

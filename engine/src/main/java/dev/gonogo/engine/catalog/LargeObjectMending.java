package dev.gonogo.engine.catalog;

import java.util.Optional;

/** Large objects, without their bytes. */
final class LargeObjectMending implements Mender<LargeObject> {

  @Override
  public String named(LargeObject object) {
    return "LARGE OBJECT " + object.id();
  }

  @Override
  public Optional<String> drop(LargeObject object) {
    return Optional.of("SELECT lo_unlink(" + object.id() + ")");
  }
}

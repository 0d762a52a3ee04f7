package dev.gonogo.engine.catalog;

import java.util.Optional;

/** A sequence that was dropped had reached a number that nobody knows. */
final class SequenceMending implements Mender<Sequence> {

  @Override
  public String named(Sequence sequence) {
    return "SEQUENCE " + sequence.name();
  }

  @Override
  public Optional<String> drop(Sequence sequence) {
    return sequence.identity() ? Optional.empty() : Mender.super.drop(sequence);
  }

  /** An owned sequence has the owner of its table. */
  @Override
  public Optional<String> owner(Sequence sequence, String owner) {
    return sequence.ownedBy() == null ? Mender.super.owner(sequence, owner) : Optional.empty();
  }

  @Override
  public Optional<String> alter(Sequence sequence, Sequence former, String property) {
    String alter = "ALTER " + named(sequence) + " ";
    return switch (property) {
      case "persistence" ->
          Optional.of(
              alter + (former.persistence().equals("permanent") ? "SET LOGGED" : "SET UNLOGGED"));
      // A type brings its own bounds, where the former ones were those of the other type.
      case "type", "minimum", "maximum" ->
          Optional.of(
              "%sAS %s MINVALUE %d MAXVALUE %d"
                  .formatted(alter, former.type(), former.minimum(), former.maximum()));
      case "start" -> Optional.of(alter + "START " + former.start());
      case "increment" -> Optional.of(alter + "INCREMENT " + former.increment());
      case "cache" -> Optional.of(alter + "CACHE " + former.cache());
      case "cycle" -> Optional.of(alter + (former.cycle() ? "CYCLE" : "NO CYCLE"));
      case "ownedBy" ->
          sequence.identity()
              ? Optional.empty()
              : Optional.of(
                  alter + "OWNED BY " + (former.ownedBy() == null ? "NONE" : former.ownedBy()));
      default -> Optional.empty();
    };
  }
}

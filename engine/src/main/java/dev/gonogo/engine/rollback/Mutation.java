package dev.gonogo.engine.rollback;

import java.util.List;

/** A way to get one statement wrong. */
@FunctionalInterface
interface Mutation {

  /** The mistakes that can be made in this statement; none where it has no place for them. */
  List<Mistake> of(WrittenStatement statement);
}

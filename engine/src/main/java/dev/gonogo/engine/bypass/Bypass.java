package dev.gonogo.engine.bypass;

import java.util.stream.Stream;

/** One kind of way past the policies. */
interface Bypass {

  /** What it is called in the table of the ways that were looked for. */
  String kind();

  /** A sentence for each such way that there is, in an order that does not vary. */
  Stream<String> find(Situation situation);
}

package dev.gonogo.engine.yaml;

/**
 * A piece of a YAML file with the place where it starts. Immutable. There are three kinds, and no
 * others: anchors, aliases and tags are refused when the file is read.
 */
public sealed interface Node permits Scalar, Sequence, Mapping {

  /** Where the node starts: its first character, an opening quote or bracket included. */
  Position position();
}

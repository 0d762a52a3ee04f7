package dev.gonogo.engine.yaml;

import java.util.Optional;

/** Reads a YAML file into nodes that know their places. Stateless. */
public final class Yaml {

  private Yaml() {}

  /**
   * Reads one YAML document. Never throws, whatever the text.
   *
   * <p>Refused, each as a problem with its place: syntax errors, duplicate keys, anchors, aliases,
   * merge keys, tags, several documents, keys that are not plain values, tabs as indentation,
   * control characters, an empty file, more than 50 levels, more than 1,048,576 characters.
   *
   * @param file the name for positions; nothing is opened
   * @param text the content of the file
   * @param problems receives what is wrong
   * @return empty when the content cannot be told. A node may be returned although problems were
   *     added, where its content is certain (a duplicate key, an anchor nobody uses), so that the
   *     next stage can report its own problems together with these
   */
  public static Optional<Node> read(String file, String text, Problems problems) {
    Source source = new Source(file, text);
    Optional<Problem> refusal = source.refusal();
    refusal.ifPresent(problems::add);
    return refusal.isPresent() ? Optional.empty() : new NodeReader(source, problems).read();
  }
}

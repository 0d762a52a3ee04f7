package dev.gonogo.engine.spec;

import java.util.regex.Pattern;

/** Names of container images, as people write them. */
final class ImageName {

  private static final String WORD = "[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*";

  /** A registry, the name, a tag and a digest (the reference grammar of container images). */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[A-Za-z0-9.-]+(?::[0-9]+)?/)?%1$s(?:/%1$s)*(?::\\w[\\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?"
              .formatted(WORD));

  private ImageName() {}

  /**
   * Checks what a container engine would refuse later.
   *
   * @throws IllegalArgumentException where it is none
   */
  static void check(String image) {
    if (!NAME.matcher(image).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not the name of an image. Write it with its tag, such as redis:7"
              .formatted(image));
    }
  }
}

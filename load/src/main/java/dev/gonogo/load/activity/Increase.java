package dev.gonogo.load.activity;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much longer something may take.
 *
 * @param written {@code +50%}
 */
@Doc("How much longer something may take.")
record Increase(@Doc("Such as `+50%`.") String written) {
  private static final Pattern WRITTEN = Pattern.compile("\\+([0-9]{1,4}) ?%");

  Increase {
    if (!WRITTEN.matcher(written).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not an increase. Write how much longer it may take, such as +50%%"
              .formatted(written));
    }
  }

  @Shorthand
  static Increase of(String written) {
    return new Increase(written);
  }

  /** The largest ratio of the new time to the old one: 1.5. */
  double ratio() {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalStateException(written);
    }
    return 1 + Integer.parseInt(matcher.group(1)) / 100.0;
  }

  @Override
  public String toString() {
    return written;
  }
}

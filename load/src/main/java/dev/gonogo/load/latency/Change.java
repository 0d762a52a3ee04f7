package dev.gonogo.load.latency;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much longer something may take, or how much faster it has to be.
 *
 * @param written {@code +20%} or {@code 85% faster}
 */
@Doc("How one time compares with another.")
record Change(@Doc("Such as `+20%` or `85% faster`.") String written) {
  private static final Pattern SLOWER = Pattern.compile("\\+([0-9]{1,4}) ?%");
  private static final Pattern FASTER = Pattern.compile("([0-9]{1,2}) ?% faster");

  Change {
    if (!SLOWER.matcher(written).matches() && !FASTER.matcher(written).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a change. Write how much slower it may be, such as +20%%, or how much faster it has to be, such as 85%% faster"
              .formatted(written));
    }
  }

  @Shorthand
  static Change of(String written) {
    return new Change(written);
  }

  boolean isFaster() {
    return FASTER.matcher(written).matches();
  }

  /** The largest ratio of the new time to the old one: 1.2 or 0.15. */
  double ratio() {
    Matcher slower = SLOWER.matcher(written);
    if (slower.matches()) {
      return 1 + Integer.parseInt(slower.group(1)) / 100.0;
    }
    Matcher faster = FASTER.matcher(written);
    if (!faster.matches()) {
      throw new IllegalStateException(written);
    }
    return 1 - Integer.parseInt(faster.group(1)) / 100.0;
  }

  @Override
  public String toString() {
    return written;
  }
}

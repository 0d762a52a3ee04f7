package dev.gonogo.engine.sql;

/** Makes visible what a terminal would obey instead of showing it. */
public final class Visible {

  /** Where Unicode keeps pictures of the first 32 control characters. */
  private static final int PICTURES = 0x2400;

  private static final char DELETE = '\u007f';
  private static final char PICTURE_OF_DELETE = '\u2421';

  private Visible() {}

  /** This text with a picture of every control character but the line feed. */
  public static String text(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(visible, point));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int point) {
    if (point < ' ' && point != '\n') {
      visible.append((char) (PICTURES + point));
    } else if (point == DELETE) {
      visible.append(PICTURE_OF_DELETE);
    } else if (isObeyed(point)) {
      visible.append("\\u%04x".formatted(point));
    } else {
      visible.appendCodePoint(point);
    }
  }

  private static boolean isObeyed(int point) {
    int type = Character.getType(point);
    return point != '\n' && (type == Character.CONTROL || type == Character.FORMAT);
  }
}

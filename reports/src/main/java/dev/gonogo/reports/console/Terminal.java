package dev.gonogo.reports.console;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown where the output goes.
 *
 * @param interactive whether a line can be rewritten
 * @param colours whether colours are wanted and can be shown
 * @param drawings whether the characters {@code ─ … ›} arrive
 * @param width of a line, in columns, from {@value #NARROWEST} to {@value #WIDEST}
 */
record Terminal(boolean interactive, boolean colours, boolean drawings, int width) {
  static final int NARROWEST = 72;
  static final int WIDEST = 100;

  /** The width of a terminal that does not say how wide it is. */
  private static final int USUAL = 80;

  private static final String DRAWINGS = "─…›";

  /** A file, a pipe, the log of a build: no terminal at all. */
  static final Terminal PLAIN = new Terminal(false, false, true, WIDEST);

  /** What the output of this process is. */
  static Terminal ofThisProcess() {
    return of(isTerminal(System.console()), System.getenv(), outputCharset());
  }

  /**
   * What can be shown on a terminal or elsewhere.
   *
   * @param environment read for {@code TERM}, {@code COLUMNS} and {@code NO_COLOR} (no-color.org)
   */
  static Terminal of(boolean terminal, Map<String, String> environment, Charset charset) {
    boolean interactive = terminal && !"dumb".equals(environment.get("TERM"));
    boolean colours = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean drawings = charset.canEncode() && charset.newEncoder().canEncode(DRAWINGS);
    int width = interactive ? width(environment.getOrDefault("COLUMNS", "")) : WIDEST;
    return new Terminal(interactive, colours, drawings, width);
  }

  private static int width(String columns) {
    int written = columns.matches("[0-9]{1,6}") ? Integer.parseInt(columns) : USUAL;
    return Math.max(NARROWEST, Math.min(WIDEST, written));
  }

  /** The line without what would arrive as a question mark because of us; as wide as before. */
  String encodable(String line) {
    return drawings ? line : line.replace('─', '-').replace('…', '~').replace('›', '>');
  }

  /** Since Java 22 there is a console even where there is no terminal; it has to be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot ask the console whether it is a terminal", e);
    }
  }

  private static Charset outputCharset() {
    String name = System.getProperty("stdout.encoding", "");
    return name.isEmpty() ? Charset.defaultCharset() : Charset.forName(name);
  }
}

package dev.gonogo.engine.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Removes passwords from text that people will read. */
public final class Redaction {

  private static final String MASK = "***";

  /** A value after the word password, in the forms that SQL and connection strings know. */
  private static final Pattern PASSWORD =
      Pattern.compile(
          """
          \\b password
          (?: \\s*+ = \\s*+ | (?: \\s++ | --[^\\n]*+\\n | /\\*.*?\\*/ )*+ )
          (?: '' (?<nested> [^']++ ) ''
            | e ' (?<escaped> (?: [^'\\\\]++ | '' | \\\\. )*+ ) (?: ' | \\z )
            | (?: u& )? ' (?<quoted> (?: [^']++ | '' )*+ ) (?: ' | \\z )
            | (?<tag> \\$ \\w*+ \\$ ) (?<dollar> .*? ) (?: \\k<tag> | \\z )
            | (?<= = ) (?<bare> [^\\s'";&]++ )
          )
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.DOTALL);

  private static final List<String> GROUPS =
      List.of("nested", "escaped", "quoted", "dollar", "bare");

  private static final Pattern URL_PARAMETER =
      Pattern.compile("([?&][^=&]*password=)[^&]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern URL_USER = Pattern.compile("(//[^/?@:]*:)[^/?@]*@");

  private Redaction() {}

  /** This URL with the values of its password parameters, and of its user info, as {@code ***}. */
  static String url(String url) {
    String user = URL_USER.matcher(url).replaceAll("$1" + MASK + "@");
    return URL_PARAMETER.matcher(user).replaceAll("$1" + MASK);
  }

  /** This SQL text with the literals after PASSWORD as {@code '***'}, those in strings too. */
  public static String sql(String text) {
    return part(text, 0, text.length());
  }

  /** The passwords in an SQL text. */
  public static List<String> passwords(String text) {
    return secrets(text).stream()
        .map(secret -> text.substring(secret.start(), secret.end()))
        .toList();
  }

  /** A part of an SQL text, redacted as the whole text demands. */
  static String part(String text, int start, int end) {
    StringBuilder result = new StringBuilder();
    int at = start;
    for (Secret secret : secrets(text)) {
      if (secret.end() > at && secret.start() < end) {
        result.append(text, at, Math.max(at, secret.start())).append(MASK);
        at = Math.min(end, secret.end());
      }
    }
    return result.append(text, at, end).toString();
  }

  /** What others say about an SQL text, without the passwords of that text. */
  public static String quoting(String message, String text) {
    String result = sql(message);
    for (Secret secret : secrets(text)) {
      result = result.replace(text.substring(secret.start(), secret.end()), MASK);
    }
    return result;
  }

  private static List<Secret> secrets(String text) {
    List<Secret> secrets = new ArrayList<>();
    var matcher = PASSWORD.matcher(text);
    while (matcher.find()) {
      for (String group : GROUPS) {
        if (matcher.start(group) >= 0 && matcher.start(group) < matcher.end(group)) {
          secrets.add(new Secret(matcher.start(group), matcher.end(group)));
        }
      }
    }
    return secrets;
  }

  /** Where a password stands. */
  private record Secret(int start, int end) {}
}

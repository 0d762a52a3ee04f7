package dev.gonogo.reports.allure;

import java.util.Map;

/** Named values as Java writes properties, but without the comment that holds the time. */
final class PropertiesText {
  private PropertiesText() {}

  static String of(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(escaped(name, true))
                .append(" = ")
                .append(escaped(value, false))
                .append('\n'));
    return text.toString();
  }

  private static String escaped(String text, boolean name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean divides = name && " :=#!".indexOf(unit) >= 0;
      if (unit == '\\' || divides || (unit == ' ' && escaped.length() == 0)) {
        escaped.append('\\').append(unit);
      } else if (unit < 0x20 || unit > 0x7e) {
        escaped.append("\\u").append("%04x".formatted((int) unit));
      } else {
        escaped.append(unit);
      }
    }
    return escaped.toString();
  }
}

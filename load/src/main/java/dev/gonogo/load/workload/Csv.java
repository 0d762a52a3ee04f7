package dev.gonogo.load.workload;

import java.util.ArrayList;
import java.util.List;

/** Cuts CSV into records and values (RFC 4180); empty lines are passed over. */
final class Csv {

  private final String text;
  private final String file;
  private int at;
  private int line = 1;

  private Csv(String text, String file) {
    this.text = text;
    this.file = file;
  }

  static List<List<String>> records(String text, String file) {
    // A byte order mark is what spreadsheets write before everything.
    Csv csv = new Csv(text.startsWith("\ufeff") ? text.substring(1) : text, file);
    List<List<String>> records = new ArrayList<>();
    while (csv.at < csv.text.length()) {
      List<String> read = csv.row();
      if (read.size() > 1 || !read.get(0).isEmpty()) {
        records.add(read);
      }
    }
    return records;
  }

  private List<String> row() {
    List<String> values = new ArrayList<>();
    values.add(value());
    while (peek() == ',') {
      at++;
      values.add(value());
    }
    if (peek() == '\r') {
      at++;
    }
    if (peek() == '\n') {
      at++;
      line++;
    } else if (at < text.length()) {
      throw new IllegalArgumentException(
          "%s:%d: a value goes on after its closing quote; a quote within quotes is written twice"
              .formatted(file, line));
    }
    return values;
  }

  private String value() {
    if (peek() == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    int opened = line;
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      if (peek() == '"') {
        at++;
        if (peek() != '"') {
          return value.toString();
        }
      }
      line += peek() == '\n' ? 1 : 0;
      value.append(peek());
    }
    throw new IllegalArgumentException(
        "%s:%d: a quote is opened here and never closed".formatted(file, opened));
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}

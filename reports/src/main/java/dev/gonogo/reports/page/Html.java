package dev.gonogo.reports.page;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.evidence.SafeText;
import dev.gonogo.reports.recorded.Inlined;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of a page. The only ways to one are texts, which are escaped, elements, whose attributes
 * are escaped, and files of our own: what others have written cannot become markup.
 */
final class Html {
  static final Html NONE = new Html("");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Words of our own, or numbers; one line. */
  static Html text(String text) {
    return new Html(escaped(SafeText.of(text)));
  }

  /** One line that others have written: whatever its direction, it does not turn ours around. */
  static Html quoted(String text) {
    return element("bdi").holding(text(text));
  }

  /** Lines that others have written, as they are. */
  static Html block(String text) {
    // A parser drops a line feed that directly follows the tag: it drops ours.
    Html lines = new Html("\n" + escaped(SafeText.lines(text)));
    return element("pre").with("dir", "auto").holding(lines);
  }

  static Html all(Html... parts) {
    return all(Arrays.asList(parts));
  }

  static Html all(List<Html> parts) {
    StringBuilder markup = new StringBuilder();
    parts.forEach(part -> markup.append(part.markup));
    return new Html(markup.toString());
  }

  /** A whole document. */
  static Html document(Html root) {
    return new Html("<!DOCTYPE html>\n" + root.markup + "\n");
  }

  /** A style sheet of our own. */
  static Html style(Inlined file) {
    return new Html("<style>" + file.text() + "</style>");
  }

  /** A script of our own. */
  static Html script(Inlined file) {
    return new Html("<script>" + file.text() + "</script>");
  }

  static Element element(String name) {
    return new Element(name, "");
  }

  static Element element(String name, String classes) {
    return new Element(name, "").with("class", classes);
  }

  boolean isEmpty() {
    return markup.isEmpty();
  }

  @Override
  public String toString() {
    return markup;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  /** An element without its content yet; names are ours and checked, values are escaped. */
  static final class Element {
    private final String name;
    private final String attributes;

    private Element(String name, String attributes) {
      this.name = checked(name);
      this.attributes = attributes;
    }

    Element with(String attribute, String value) {
      requireNonNull(value, attribute);
      String added = " " + checked(attribute) + "=\"" + escaped(SafeText.of(value)) + "\"";
      return new Element(name, attributes + added);
    }

    Element id(String id) {
      return with("id", id);
    }

    Html holding(Html... content) {
      return holding(all(content));
    }

    Html holding(List<Html> content) {
      return holding(all(content));
    }

    Html text(String text) {
      return holding(Html.text(text));
    }

    /** An element that never has content, such as {@code meta}. */
    Html alone() {
      return new Html("<" + name + attributes + ">");
    }

    private Html holding(Html content) {
      return new Html("<" + name + attributes + ">" + content.markup + "</" + name + ">");
    }

    private static String checked(String name) {
      for (int i = 0; i < name.length(); i++) {
        char character = name.charAt(i);
        boolean letter = character >= 'a' && character <= 'z';
        boolean inside = character == '-' || (character >= '0' && character <= '9');
        if (!letter && (!inside || i == 0)) {
          throw new IllegalArgumentException("not a name of HTML: " + name);
        }
      }
      return name;
    }
  }
}

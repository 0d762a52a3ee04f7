package dev.gonogo.engine.script;

/** Takes what is read into a statement: words, strings, quoted names, comments. */
final class StatementWriter {

  private final ScriptInput input;
  private StatementText text = new StatementText();

  StatementWriter(ScriptInput input) {
    this.input = input;
  }

  StatementText text() {
    return text;
  }

  /** The statement that was read; the next one begins. */
  StatementText take() {
    StatementText taken = text;
    text = new StatementText();
    return taken;
  }

  /** White space or a part of a comment: sent only inside of a statement. */
  void blank() {
    char next = input.next();
    if (!text.isEmpty()) {
      text.append(next);
    }
  }

  void token() {
    begin();
    text.append(input.next());
    text.endToken();
  }

  void begin() {
    if (text.length() == 0) {
      text.mark(input.place(), input.depth() > 0);
    }
  }

  void comment() {
    Place opened = input.place();
    int depth = 0;
    do {
      int next = input.peek(0);
      if (next == FileText.END) {
        throw Problem.at(opened, "this comment is not closed: */ is missing.");
      }
      boolean opens = next == '/' && input.peek(1) == '*';
      boolean closes = next == '*' && input.peek(1) == '/';
      depth += opens ? 1 : closes ? -1 : 0;
      blank();
      if (opens || closes) {
        blank();
      }
    } while (depth > 0);
  }

  void string(boolean backslashEscapes) {
    Place opened = input.place();
    do {
      token();
      while (input.peek(0) != '\'') {
        refuseEnd(opened, "'");
        if (backslashEscapes && input.peek(0) == '\\') {
          token();
          refuseEnd(opened, "'");
        }
        token();
      }
      token();
    } while (input.peek(0) == '\'' || (backslashEscapes && continuation()));
  }

  private void refuseEnd(Place opened, String missing) {
    if (input.peek(0) == FileText.END) {
      throw Problem.at(opened, "this string is not closed: " + missing + " is missing.");
    }
  }

  /**
   * Strings that are separated by a line break only are one string, and what follows is read with
   * the rules of its beginning: this matters where backslashes are escapes.
   */
  private boolean continuation() {
    int ahead = 0;
    boolean breaks = false;
    for (int next = input.peek(0); ; next = input.peek(ahead)) {
      if (next == '-' && input.peek(ahead + 1) == '-') {
        while (input.peek(ahead) != '\n' && input.peek(ahead) != FileText.END) {
          ahead++;
        }
      } else if (next != FileText.END && ScriptInput.isBlank(next)) {
        breaks |= next == '\n' || next == '\r';
        ahead++;
      } else {
        break;
      }
    }
    boolean continues = breaks && input.peek(ahead) == '\'';
    for (int i = 0; continues && i < ahead; i++) {
      blank();
    }
    return continues;
  }

  void quotedName() {
    Place opened = input.place();
    token();
    while (input.peek(0) != '"') {
      if (input.peek(0) == FileText.END) {
        throw Problem.at(opened, "this quoted name is not closed: \" is missing.");
      }
      token();
    }
    token();
  }

  void dollar() {
    int length = 1;
    if (isNameStart(input.peek(1))) {
      while (isNamePart(input.peek(length)) && input.peek(length) != '$') {
        length++;
      }
    }
    if (input.peek(length) != '$') {
      token(); // $1
      return;
    }
    Place opened = input.place();
    StringBuilder delimiter = new StringBuilder();
    for (int i = 0; i <= length; i++) {
      delimiter.append((char) input.peek(0));
      token();
    }
    while (!follows(delimiter)) {
      refuseEnd(opened, delimiter.toString());
      token();
    }
    for (int i = 0; i < delimiter.length(); i++) {
      token();
    }
  }

  private boolean follows(CharSequence wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      if (input.peek(i) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes a name or a key word, and tells it. */
  String word() {
    StringBuilder word = new StringBuilder();
    begin();
    while (isNamePart(input.peek(0))) {
      word.append(input.next());
    }
    text.append(word.toString());
    text.endToken();
    return word.toString();
  }

  static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '$';
  }
}

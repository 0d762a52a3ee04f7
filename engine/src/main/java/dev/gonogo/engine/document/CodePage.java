package dev.gonogo.engine.document;

import java.nio.charset.Charset;
import java.util.Optional;

/** A code page of one byte per character, in which an editor may have read UTF-8 by mistake. */
enum CodePage {
  WINDOWS_1252("windows-1252"),
  WINDOWS_1254("windows-1254"),
  MAC_ROMAN("x-MacRoman");

  /** The characters of the bytes 0 to 255. */
  private final String characters;

  CodePage(String charset) {
    StringBuilder all = new StringBuilder();
    for (int value = 0; value < 256; value++) {
      all.append(character((byte) value, Charset.forName(charset)));
    }
    characters = all.toString();
  }

  /**
   * Windows leaves some bytes undefined, and its editors let them pass as the control characters of
   * the same number.
   */
  private static char character(byte value, Charset charset) {
    char character = new String(new byte[] {value}, charset).charAt(0);
    return character == '\uFFFD' ? (char) Byte.toUnsignedInt(value) : character;
  }

  /** Returns what these bytes are in this code page; every byte is some character. */
  String decode(byte[] text) {
    StringBuilder decoded = new StringBuilder(text.length);
    for (byte value : text) {
      decoded.append(characters.charAt(Byte.toUnsignedInt(value)));
    }
    return decoded.toString();
  }

  /**
   * Returns what this line was before its UTF-8 was read in this code page; empty where it cannot
   * have been.
   */
  Optional<String> undo(String line) {
    byte[] read = new byte[line.length()];
    for (int i = 0; i < read.length; i++) {
      int value = characters.indexOf(line.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      read[i] = (byte) value;
    }
    return Utf8.decode(read);
  }
}

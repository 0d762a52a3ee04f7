package dev.gonogo.engine.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as parts of ids: letters and digits of every script stay, all else becomes a hyphen. */
final class Slug {
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private Slug() {}

  static String of(String text) {
    String hyphens = OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGES.matcher(hyphens).replaceAll("");
    return slug.isEmpty() ? "-" : slug;
  }
}

package dev.gonogo.reports.page;

import static dev.gonogo.reports.page.Html.element;

/** Says of a line that the rehearsal said the opposite. */
final class Unlike {
  static final Look LOOK = new Look("unlike the rehearsal", "≠", Tone.STOP);

  private Unlike() {}

  /** {@code ≠ passed in the rehearsal}; nothing where both agree, or stand beside nothing. */
  static Html of(Row row) {
    return row.rehearsed()
        .filter(there -> row.isUnlikeRehearsal())
        .map(there -> LOOK.saying(there.word() + " in the rehearsal"))
        .map(look -> Html.all(Html.text(" "), element("span", "unlike").holding(look.badge())))
        .orElse(Html.NONE);
  }
}

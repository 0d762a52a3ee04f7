package dev.gonogo.engine.document;

/** What a {@link Line} is in Markdown. */
public enum LineKind {
  /** A list entry with a check box, in a bullet list or a numbered one, at any depth. */
  BOX,
  /** An entry of a bullet list, without a check box. */
  BULLET,
  /** An entry of a numbered list, without a check box. */
  NUMBERED,
  /** One physical line of a paragraph or of an HTML block. */
  PARAGRAPH,
  /** A row of a table below its header and delimiter rows. */
  TABLE_ROW,
  /** One line inside a fenced or indented code block; never blank. */
  CODE,
  /** A heading itself. */
  HEADING
}

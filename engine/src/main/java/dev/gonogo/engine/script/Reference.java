package dev.gonogo.engine.script;

/**
 * A variable that is named in a script, and what stands there instead.
 *
 * @param name of the variable
 * @param written as it stands there, {@code :'name'}
 * @param value what stands there instead; what is written, where nobody knows yet
 * @param isRead whether the value is read as the script is, and not one word
 * @param isHidden whether the value is never shown
 * @param isKnown whether anybody knows yet what stands there; else the value is what is written
 */
record Reference(
    String name, String written, String value, boolean isRead, boolean isHidden, boolean isKnown) {}

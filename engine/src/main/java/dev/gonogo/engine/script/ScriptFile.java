package dev.gonogo.engine.script;

import java.nio.file.Path;

/**
 * A file of a script.
 *
 * @param name its path relative to the checklist's folder, with {@code /}
 * @param path where it really is, links followed
 */
record ScriptFile(String name, Path path) {}

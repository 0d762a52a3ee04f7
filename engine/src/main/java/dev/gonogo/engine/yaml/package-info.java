/**
 * YAML nodes with positions, their binding to records, and the JSON Schema and reference page made
 * from those same records.
 *
 * <pre>
 * text ─Yaml→ Node ─Binder→ record          Java types ─Shape→ Binder, JsonSchema, Reference
 * </pre>
 *
 * <p>The only user of the YAML library. Knows nothing of checklists or databases: no word of the
 * product may enter.
 */
@NullMarked
package dev.gonogo.engine.yaml;

import org.jspecify.annotations.NullMarked;

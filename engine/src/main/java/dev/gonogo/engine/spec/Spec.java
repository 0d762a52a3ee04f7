package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The spec file of one checklist.
 *
 * @param document the file of the Markdown document, relative to the spec file
 * @param staging the server to rehearse on
 * @param phases what is deployed, by the headings of the document, in order
 * @param items what verifies which line: heading, then line, then checks
 */
@Doc("The spec file of one checklist, `<name>.spec.yaml`: binds the document's lines to checks.")
public record Spec(
    @Doc("The Markdown document, beside this file.") Text document,
    @Doc("The server that the deployment is rehearsed on.") StagingServer staging,
    @Doc(
            "What is deployed, in order: a heading of the document (a unique beginning is enough; of"
                + " several headings with one text, the second is written with ` #2`), then its"
                + " scripts.")
        Map<Text, Phase> phases,
    @Doc(
            "What verifies a line: a heading of the document (written as under `phases`), then"
                + " the whole line (emphasis, backticks, emoji and a trailing colon do not count; a"
                + " text that occurs again under its heading is written with ` #2`), then one or"
                + " more checks.")
        Map<Text, Map<Text, ItemBody>> items) {

  /** Copies the maps, which stay in the order written. */
  public Spec {
    phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }
}

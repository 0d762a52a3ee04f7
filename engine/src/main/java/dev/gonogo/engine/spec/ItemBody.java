package dev.gonogo.engine.spec;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Mapping;
import dev.gonogo.engine.yaml.Open;

/**
 * The checks of one line, not yet bound: their words belong to the registered checks.
 *
 * @param checks word of a check to what it is given
 */
@Doc("The checks of one line; the gravest result counts.")
@Open
public record ItemBody(Mapping checks) {}

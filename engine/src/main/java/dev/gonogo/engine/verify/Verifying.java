package dev.gonogo.engine.verify;

import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.machine.ServerAccess;
import dev.gonogo.engine.rehearsed.Rehearsals;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What verifying production needs besides its plan.
 *
 * @param access how production is reached
 * @param variables of the environment, by name
 * @param rehearsals what was rehearsed
 * @param content the hash of what is verified
 * @param clock the time, in the zone that times are told in
 * @param evidence is told what was found
 * @param failure what was thrown, as an outcome
 */
public record Verifying(
    ServerAccess access,
    Function<String, Optional<String>> variables,
    Rehearsals rehearsals,
    String content,
    Clock clock,
    Consumer<EvidenceRecord> evidence,
    Function<Throwable, Outcome> failure) {}

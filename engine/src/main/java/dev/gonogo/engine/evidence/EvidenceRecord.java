package dev.gonogo.engine.evidence;

/** One line of the evidence file. */
public sealed interface EvidenceRecord
    permits RunStarted,
        DocumentRead,
        AcceptanceRead,
        SignatureRead,
        RehearsalRead,
        ServerFound,
        StepStarted,
        StepTold,
        TimeMeasured,
        StopPointTried,
        StepFinished,
        RunFinished {}

package dev.gonogo.reports.console;

import static java.util.Objects.requireNonNull;

import dev.gonogo.engine.evidence.EvidenceFolder;
import dev.gonogo.engine.evidence.EvidenceRecord;
import dev.gonogo.engine.evidence.Observer;
import dev.gonogo.engine.evidence.RunFinished;
import dev.gonogo.engine.evidence.RunStarted;
import dev.gonogo.engine.evidence.ServerFound;
import dev.gonogo.engine.evidence.StepFinished;
import dev.gonogo.engine.evidence.StepStarted;
import dev.gonogo.engine.evidence.StepTold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints a run to the console: its progress while it lasts, and a summary when it has ended.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Used by one thread, that of the run.
 */
public final class ConsoleObserver implements Observer {
  private final Terminal terminal;
  private final Printer printer;
  private @Nullable Progress progress;

  /** A console that writes to {@link System#out}, whatever that is when something is printed. */
  public ConsoleObserver() {
    this(Terminal.ofThisProcess());
  }

  ConsoleObserver(Terminal terminal) {
    this.terminal = terminal;
    this.printer = new Printer(terminal);
  }

  @Override
  public void observe(EvidenceRecord record, EvidenceFolder folder) {
    if (record instanceof RunStarted run) {
      progress = new Progress(run, terminal);
      printer.print(progress.heading());
    } else if (record instanceof ServerFound server) {
      printer.print(List.of(Progress.server(server)));
    } else if (record instanceof StepStarted step) {
      printer.print(progress().started(step));
      progress().running(step).ifPresent(printer::rewrite);
    } else if (record instanceof StepTold told) {
      printer.print(List.of(Progress.told(told)));
    } else if (record instanceof StepFinished step) {
      printer.print(progress().finished(step));
    } else if (record instanceof RunFinished run) {
      printer.print(progress().ended());
      printer.print(Summary.of(run.verdict(), folder.path(), terminal).lines().toList());
    }
  }

  private Progress progress() {
    return requireNonNull(progress, "a record before the start of the run");
  }
}

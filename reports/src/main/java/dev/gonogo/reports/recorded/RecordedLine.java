package dev.gonogo.reports.recorded;

import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.evidence.StepKind;
import dev.gonogo.engine.evidence.Verdict;
import dev.gonogo.engine.evidence.Verdict.Item;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document with everything that judges it: once, or after each step of a phase.
 *
 * @param file the file it stands in
 * @param line its number, from 1
 * @param items what judges it, in the order of the plan; never empty
 */
public record RecordedLine(String file, int line, List<Item> items) {
  /** What was not run at all cannot stand behind what was: so the verdict counts lines too. */
  public static final Comparator<@Nullable Status> GRAVEST_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /** Copies the items. */
  public RecordedLine {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nothing judges " + file + ":" + line);
    }
  }

  /** The lines that a verdict is about, in the order of the plan. */
  public static List<RecordedLine> of(Verdict verdict) {
    Map<String, List<Item>> lines =
        verdict.items().stream()
            .filter(item -> item.kind() == StepKind.ITEM)
            .collect(
                Collectors.groupingBy(
                    item -> item.file() + ":" + item.line(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return lines.values().stream()
        .map(items -> new RecordedLine(items.get(0).file(), items.get(0).line(), items))
        .toList();
  }

  /** The status that counts for the line; null where something of it was not run. */
  public @Nullable Status status() {
    return gravest().get(0).status();
  }

  /** The items that have this status, in the order of the plan. */
  public List<Item> gravest() {
    List<@Nullable Status> statuses = items.stream().map(Item::status).toList();
    @Nullable Status gravest = Collections.min(statuses, GRAVEST_FIRST);
    return items.stream().filter(item -> item.status() == gravest).toList();
  }
}

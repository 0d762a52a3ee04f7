package dev.gonogo.engine;

import dev.gonogo.engine.plan.Step;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.platform.engine.UniqueId;

/** Stable ids as JUnit's unique ids: the same segments, below the class of all checklists. */
final class StepIds {
  /** A bracket in the name of a file ends no segment. */
  private static final Pattern SEGMENT = Pattern.compile("\\[(\\w+):(.*?)\\](?=/\\[|$)");

  private final UniqueId checklists;

  StepIds(UniqueId engine) {
    this.checklists = engine.append("class", Checklists.class.getName());
  }

  UniqueId checklists() {
    return checklists;
  }

  UniqueId of(String checklist) {
    return checklists.append(ChecklistDescriptor.SEGMENT, checklist);
  }

  UniqueId of(Step step) {
    UniqueId id = checklists;
    List<MatchResult> segments = SEGMENT.matcher(step.id()).results().toList();
    for (MatchResult segment : segments) {
      id = id.append(segment.group(1), segment.group(2));
    }
    return id;
  }
}

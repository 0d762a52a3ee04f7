package dev.gonogo.engine.rehearsed;

import java.util.ArrayList;
import java.util.List;

/** What was not compared, in words. */
final class Remarks {

  /** Enough to see what it is about; there can be thousands. */
  private static final int EXAMPLES = 5;

  private final List<String> told = new ArrayList<>();

  void add(String remark) {
    told.add(remark);
  }

  /** Nothing is said where nothing differs. */
  void leftOut(String what, List<String> different) {
    List<String> distinct = different.stream().distinct().toList();
    if (!distinct.isEmpty()) {
      String more =
          distinct.size() > EXAMPLES ? "; and %d more".formatted(distinct.size() - EXAMPLES) : "";
      told.add(what + ": " + String.join("; ", distinct.stream().limit(EXAMPLES).toList()) + more);
    }
  }

  List<String> told() {
    return List.copyOf(told);
  }
}

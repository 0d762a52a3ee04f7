package dev.gonogo.engine.rehearsed;

import dev.gonogo.engine.catalog.Difference;
import dev.gonogo.engine.catalog.Difference.Changed;
import dev.gonogo.engine.catalog.Privilege;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Objects that have another owner, and what follows from that: the privileges of both owners, and
 * as whom privileges were granted. A table alone would be told of a dozen times.
 */
record OwnerChanges(Map<String, Changed> byObject) {

  static OwnerChanges of(List<Difference> differences) {
    Map<String, Changed> changes = new HashMap<>();
    for (Difference difference : differences) {
      if (difference instanceof Changed changed && changed.property().equals("owner")) {
        changes.put(changed.object().whole(), changed);
      }
    }
    return new OwnerChanges(changes);
  }

  boolean explain(Difference difference) {
    if (!(difference.object() instanceof Privilege privilege)) {
      return false;
    }
    Changed owner = privilege.partOf().map(byObject::get).orElse(null);
    if (owner == null) {
      return false;
    }
    if (difference instanceof Changed changed) {
      return changed.property().equals("grantor")
          && Objects.equals(owner.before(), changed.before())
          && Objects.equals(owner.after(), changed.after());
    }
    boolean missing = difference instanceof Difference.Missing;
    return privilege.grantee().equals(missing ? owner.before() : owner.after());
  }
}

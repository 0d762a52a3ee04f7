package dev.gonogo.engine.run;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.check.Check;
import dev.gonogo.engine.check.Checks;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Outcome;
import java.util.Map;
import java.util.TreeMap;

/** A check with a defect of its own. */
record ExplodingCheck(Kind kind) implements StructuralCheck {

  enum Kind {
    EXCEPTION,
    ERROR
  }

  /** The built-in checks, and this one as {@code explode}. */
  static Checks andBuiltIn() {
    Map<String, Class<? extends Check>> all = new TreeMap<>(Checks.load().byWord());
    all.put("explode", ExplodingCheck.class);
    return new Checks(all);
  }

  @Override
  public Outcome check(Catalog catalog) {
    if (kind == Kind.ERROR) {
      throw new AssertionError("a defect");
    }
    throw new IllegalStateException("a defect", new IllegalArgumentException("its secret cause"));
  }
}

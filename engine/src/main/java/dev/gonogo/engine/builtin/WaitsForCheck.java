package dev.gonogo.engine.builtin;

import dev.gonogo.engine.catalog.Catalog;
import dev.gonogo.engine.check.StructuralCheck;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.evidence.Status;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;

@Doc(
    "What a line needs to be checked and is not given here, such as production's monitoring: the"
        + " line is blocked, never green, until it can be checked or the signer of its heading signs"
        + " it. Other checks beside `waits for: production` are those that production is asked.")
record WaitsForCheck(
    @Doc(
            "What it waits for, in words; `production` alone for what its other checks ask there: in a"
                + " rehearsal they only have to be answered.")
        String what)
    implements StructuralCheck {
  private static final String PRODUCTION = "production";

  WaitsForCheck {
    if (what.isBlank()) {
      throw new IllegalArgumentException("say in words what the line waits for");
    }
  }

  @Shorthand
  static WaitsForCheck of(String what) {
    return new WaitsForCheck(what);
  }

  @Override
  public Outcome check(Catalog catalog) {
    return Outcome.of(Status.BLOCKED, "waits for " + what);
  }

  @Override
  public boolean waitsForProduction() {
    return what.equals(PRODUCTION);
  }
}

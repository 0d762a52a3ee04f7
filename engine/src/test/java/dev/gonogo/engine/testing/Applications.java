package dev.gonogo.engine.testing;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.plan.Declared;
import dev.gonogo.engine.spec.Spec;
import java.nio.file.Path;

/** What a spec file says of an application, as the file writes it. */
public final class Applications {
  private static final String HEADER =
      """
      document: checklist.md
      staging: { postgres: 17, setup: schema.sql, deploy as: { role: deployer } }
      """;

  private Applications() {}

  /** The application of a spec file that holds these keys beside the necessary ones. */
  public static Application of(String yaml) {
    return Declared.onStaging(
        dev.gonogo.engine.testing.Spec.bound(Spec.class, HEADER + yaml), Path.of("."));
  }
}

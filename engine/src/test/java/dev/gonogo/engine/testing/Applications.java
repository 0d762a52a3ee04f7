package dev.gonogo.engine.testing;

import dev.gonogo.engine.check.Application;
import dev.gonogo.engine.plan.Declared;
import java.nio.file.Path;
import java.util.Map;

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
    return of(yaml, Path.of("."));
  }

  /** The same, with the files of a folder. */
  public static Application of(String yaml, Path folder) {
    return Declared.onStaging(Spec.bound(dev.gonogo.engine.spec.Spec.class, HEADER + yaml), folder);
  }

  /** What the same file says of it on production, where nobody knows who the actors are. */
  public static Application onProduction(String yaml) {
    return Declared.onProduction(
        Spec.bound(dev.gonogo.engine.spec.Spec.class, HEADER + yaml), Path.of("."), Map.of());
  }
}

package dev.gonogo.engine;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;

/** The classes of the engine without its tests, read once. */
final class EngineClasses {
  static final String ROOT = "dev.gonogo.engine";

  /** From where the engine itself came from: tests live in the same packages. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrl(GonogoEngine.class.getProtectionDomain().getCodeSource().getLocation());

  private EngineClasses() {}

  /** The room that a class lives in: its package below the root, empty for the root itself. */
  static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
  }

  /** The classes of these rooms. */
  static DescribedPredicate<JavaClass> live(Set<String> rooms) {
    return DescribedPredicate.describe(
        "live in " + rooms, type -> isOurs(type) && rooms.contains(room(type)));
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }
}

package dev.gonogo.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static dev.gonogo.engine.EngineClasses.ALL;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The house rules of CONTRIBUTING.md that a class file shows. */
class ClassRulesTest {

  /** Public types that no other package of the engine names. */
  private static final Set<String> FOR_OTHERS =
      Set.of(
          // Selected by class; made by ServiceLoader; the type parameter of the engine.
          "dev.gonogo.engine.Checklists",
          "dev.gonogo.engine.GonogoEngine",
          "dev.gonogo.engine.RunContext",
          "dev.gonogo.engine.builtin.BuiltInChecks",
          "dev.gonogo.engine.backup.BackupChecks",
          "dev.gonogo.engine.bypass.BypassChecks",
          "dev.gonogo.engine.rowsecurity.RowSecurityChecks",
          // Started by a script; for commands of other modules.
          "dev.gonogo.engine.command.Gonogo",
          "dev.gonogo.engine.command.Subcommand",
          // Made by the module load, and read by reports.
          "dev.gonogo.engine.evidence.Curves",
          "dev.gonogo.engine.evidence.KeptFile",
          "dev.gonogo.engine.evidence.TimeLine",
          // Read by the module reports.
          "dev.gonogo.engine.evidence.Effect",
          "dev.gonogo.engine.evidence.Judge",
          "dev.gonogo.engine.evidence.RunFinished",
          // Read by the module load.
          "dev.gonogo.engine.staging.Usage",
          "dev.gonogo.engine.builtin.TableSelection",
          // Write docs/, by ReferenceTest of the module load.
          "dev.gonogo.engine.yaml.JsonSchema",
          "dev.gonogo.engine.yaml.Reference",
          // What Spec hands out, as the value of a map.
          "dev.gonogo.engine.spec.Phase",
          // An annotation of record components, which ArchUnit does not see.
          "dev.gonogo.engine.yaml.Default",
          "dev.gonogo.engine.yaml.OtherKeys",
          // What Trial hands out and takes.
          "dev.gonogo.engine.database.Logins");

  @Test
  void a_type_is_public_only_where_somebody_else_needs_it() {
    classes()
        .that(describe("are public and nobody's members", ClassRulesTest::isPublic))
        .should(be(describe("needed in another package", ClassRulesTest::isNeeded)))
        .because("public is a decision; package-private is the default")
        .check(ALL);
    classes()
        .that(describe("are listed here", type -> FOR_OTHERS.contains(type.getName())))
        .should(
            be(
                describe(
                    "public, and named nowhere else", type -> isPublic(type) && !isNamed(type))))
        .because("an exception that is no longer needed must go")
        .check(ALL);
  }

  @Test
  void a_class_is_final() {
    classes()
        .that(describe("can be made and are no enums", ClassRulesTest::isConcrete))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("nothing here is made to be extended, except by sealed interfaces")
        .check(ALL);
  }

  @Test
  void a_class_is_named_for_what_it_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Utility|Helper|Manager|Impl)(\\$.*)?")
        .because("such a name tells nothing; what the class is called in the field does")
        .check(ALL);
  }

  @Test
  void the_properties_of_the_system_are_read_in_one_class() {
    Set<String> others =
        Set.of(
            "dev.gonogo.engine.Settings",
            "dev.gonogo.engine.container.EngineHost", // TESTCONTAINERS_HOST_OVERRIDE
            "dev.gonogo.engine.machine.Command", // PATH
            "dev.gonogo.engine.migration.Inherited", // PATH, HOME, and what "environment" names
            "dev.gonogo.engine.machine.Platform", // os.name, os.arch
            "dev.gonogo.engine.machine.ThisMachine", // os.name
            "dev.gonogo.engine.machine.Folders"); // user.name, java.io.tmpdir
    noClasses()
        .that(describe("are not in " + others, type -> !others.contains(type.getName())))
        .should()
        .callMethodWhere(describe("reads properties", ClassRulesTest::readsProperties))
        .because("a property that is read anywhere else cannot be found, documented or checked")
        .check(ALL);
    classes()
        .that(describe("are in " + others, type -> others.contains(type.getName())))
        .should()
        .callMethodWhere(describe("reads properties", ClassRulesTest::readsProperties))
        .because("an exception that is no longer needed must go")
        .check(ALL);
  }

  @Test
  void nobody_prints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("an engine reports to its listeners; a build owns the console")
        .check(ALL);
  }

  private static boolean readsProperties(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String method = call.getName();
    return (owner.equals("java.lang.System")
            && (method.startsWith("getProp") || method.equals("getenv")))
        || (owner.equals("java.lang.Boolean") && method.equals("getBoolean"))
        || (owner.equals("java.lang.Integer") && method.equals("getInteger"))
        || (owner.equals("java.lang.Long") && method.equals("getLong"));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass();
  }

  private static boolean isConcrete(JavaClass type) {
    return !type.isInterface()
        && !type.isEnum()
        && !type.isAnonymousClass()
        && !type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static boolean isNeeded(JavaClass type) {
    return FOR_OTHERS.contains(type.getName()) || isNamed(type);
  }

  private static boolean isNamed(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(dependency -> dependency.getOriginClass().getPackageName())
        .anyMatch(origin -> !origin.equals(type.getPackageName()));
  }
}

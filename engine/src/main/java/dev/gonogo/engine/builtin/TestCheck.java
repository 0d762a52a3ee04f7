package dev.gonogo.engine.builtin;

import dev.gonogo.engine.check.Rehearsal;
import dev.gonogo.engine.check.RehearsalCheck;
import dev.gonogo.engine.check.Traffic;
import dev.gonogo.engine.evidence.Outcome;
import dev.gonogo.engine.staging.Staging;
import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Shorthand;
import java.util.List;
import java.util.Optional;

@Doc("A JUnit test with the staging database at hand: a class, or one method of it.")
record TestCheck(
    @Doc("Full name of the class, which must be on the class path.") String type,
    @Doc("Name of a method; absent for all tests of the class.") Optional<String> method)
    implements RehearsalCheck {

  TestCheck {
    Class<?> found = TestMethods.type(type);
    method.ifPresent(name -> TestMethods.named(name, found));
  }

  @Shorthand
  static TestCheck of(String written) {
    int hash = written.indexOf('#');
    return hash < 0
        ? new TestCheck(written.strip(), Optional.empty())
        : new TestCheck(
            written.substring(0, hash).strip(), Optional.of(written.substring(hash + 1).strip()));
  }

  @Override
  public List<String> resources() {
    return List.of(type.replace('.', '/') + ".class");
  }

  @Override
  public Outcome check(Staging staging, Traffic traffic) {
    Rehearsal.begin(staging, traffic.services());
    try {
      return NestedTests.run(this);
    } finally {
      Rehearsal.end();
    }
  }

  @Override
  public String toString() {
    return type + method.map(name -> "#" + name).orElse("");
  }
}

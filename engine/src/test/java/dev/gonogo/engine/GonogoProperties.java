package dev.gonogo.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sets the properties of Gonogo for the tests of one class, and puts them back after it.
 *
 * <p>Each test begins with what the build says about servers, and with nothing else.
 */
final class GonogoProperties implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final Set<String> OF_THE_BUILD =
      Set.of(Settings.WORKSPACE, Settings.BINARIES, Settings.STAGING);

  private Map<String, String> before = Map.of();

  void set(String name, Object value) {
    System.setProperty(name, value.toString());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    before = present();
    removeAllButThoseOfTheBuild();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    removeAllButThoseOfTheBuild();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    present().keySet().forEach(System::clearProperty);
    before.forEach(System::setProperty);
  }

  private static void removeAllButThoseOfTheBuild() {
    present().keySet().stream()
        .filter(name -> !OF_THE_BUILD.contains(name))
        .forEach(System::clearProperty);
  }

  private static Map<String, String> present() {
    Map<String, String> present = new HashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("gonogo.")) {
        present.put(name, System.getProperty(name));
      }
    }
    return present;
  }
}

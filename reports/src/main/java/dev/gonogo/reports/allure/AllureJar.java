package dev.gonogo.reports.allure;

import io.qameta.allure.allure2.Allure2Plugin;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/**
 * The files that come with Allure's generator.
 *
 * <p>They lie at the top of its jar under names such as {@code app.js}, so the class path may well
 * hold others before them: they are taken from where the generator's classes come from.
 */
final class AllureJar {
  private static final String CLASS = "/" + Allure2Plugin.class.getName().replace('.', '/');

  private AllureJar() {}

  static InputStream open(String file) throws IOException {
    URL here = Allure2Plugin.class.getResource(CLASS + ".class");
    if (here == null) {
      throw new FileNotFoundException("the classes of Allure's generator come from no jar");
    }
    String address = here.toString();
    return new URL(address.substring(0, address.lastIndexOf(CLASS)) + "/" + file).openStream();
  }
}

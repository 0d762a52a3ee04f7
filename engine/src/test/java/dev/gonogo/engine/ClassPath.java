package dev.gonogo.engine;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A class path with one more folder, for as long as it is open. */
final class ClassPath implements AutoCloseable {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader with;

  private ClassPath(URLClassLoader with) {
    this.with = with;
    Thread.currentThread().setContextClassLoader(with);
  }

  static ClassPath with(Path folder) throws IOException {
    URL[] urls = {folder.toUri().toURL()};
    return new ClassPath(new URLClassLoader(urls, Thread.currentThread().getContextClassLoader()));
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    with.close();
  }
}

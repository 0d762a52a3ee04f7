package dev.gonogo.engine.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this engine, as its jar says it. */
final class EngineVersion implements IVersionProvider {

  EngineVersion() {}

  @Override
  public String[] getVersion() {
    String version = Gonogo.class.getPackage().getImplementationVersion();
    return new String[] {"gonogo " + Objects.requireNonNullElse(version, "(not from a jar)")};
  }
}

package dev.gonogo.engine;

import dev.gonogo.engine.evidence.SafeText;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A phase or a section of the document: holds its steps. */
final class GroupDescriptor extends AbstractTestDescriptor implements Node<RunContext> {

  GroupDescriptor(UniqueId id, String title, @Nullable TestSource source) {
    super(id, SafeText.of(title), source);
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}

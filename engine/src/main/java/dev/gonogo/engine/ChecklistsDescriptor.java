package dev.gonogo.engine;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/** Holds all checklists; see {@link Checklists} for why it is there. */
final class ChecklistsDescriptor extends AbstractTestDescriptor implements Node<RunContext> {

  ChecklistsDescriptor(UniqueId id) {
    super(id, Checklists.class.getSimpleName(), ClassSource.from(Checklists.class));
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}

package dev.gonogo.engine;

import static dev.gonogo.engine.Discovered.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;

class ClassPathSelectionTest {
  @RegisterExtension static final GonogoProperties properties = new GonogoProperties();

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void writeOrders() throws IOException {
    root = folder.resolve("a root");
    Orders.writeTo(root.resolve("checklists").resolve("shop"));
  }

  @Test
  void the_class_stands_for_the_checklists_on_the_class_path() throws IOException {
    assertThat(on(root, selectClass(Checklists.class)).steps()).isEqualTo(ORDERS);
  }

  @Test
  void a_class_path_root_stands_for_the_checklists_in_it() throws IOException {
    assertThat(on(root, selectRoot(root)).steps()).isEqualTo(ORDERS);
    assertThat(on(root, selectRoot(folder)).tree()).isEqualTo("Gonogo\n");
  }

  @Test
  void a_class_path_resource_stands_for_a_folder_or_for_a_spec_file() throws IOException {
    for (String resource :
        new String[] {"checklists", "checklists/shop", "checklists/shop/orders.spec.yaml"}) {
      assertThat(on(root, selectClasspathResource(resource)).steps())
          .as(resource)
          .isEqualTo(ORDERS);
    }
    for (String resource : new String[] {"nowhere", "checklists/shop/setup.sql"}) {
      assertThat(on(root, selectClasspathResource(resource)).tree())
          .as(resource)
          .isEqualTo("Gonogo\n");
    }
  }

  @Test
  void the_checklist_that_is_set_is_the_only_one() throws IOException {
    Orders.writeTo(root.resolve("checklists").resolve("office"), "invoices");
    properties.set(Settings.CHECKLIST, "orders");

    assertThat(on(root, selectRoot(root)).steps()).isEqualTo(ORDERS);
    assertThat(on(root, selectClass(Checklists.class)).steps()).isEqualTo(ORDERS);
  }

  @Test
  void a_misspelt_checklist_is_not_overlooked_in_a_class_path_root() throws IOException {
    properties.set(Settings.CHECKLIST, "oders");

    assertThat(on(root, selectRoot(root)).steps())
        .containsExactly("[checklist:none]/[step:read]", "[checklist:none]/[step:verdict]");
    assertThat(on(root, selectRoot(folder)).tree()).isEqualTo("Gonogo\n");
  }

  private static DiscoverySelector selectRoot(Path root) {
    return selectClasspathRoots(Set.of(root)).get(0);
  }

  private static Discovered on(Path root, DiscoverySelector selector) throws IOException {
    try (ClassPath with = ClassPath.with(root)) {
      assertThat(with).isNotNull();
      return Discovered.by(selector);
    }
  }
}

package dev.gonogo.engine.rowsecurity;

import dev.gonogo.engine.catalog.QualifiedName;
import java.util.List;

/**
 * A column that is given other values.
 *
 * @param name as SQL writes it
 * @param values SQL literals that the table accepted, one by one
 */
record VariedColumn(QualifiedName table, String name, List<String> values) {
  VariedColumn {
    values = List.copyOf(values);
  }
}

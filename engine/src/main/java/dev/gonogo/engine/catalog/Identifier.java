package dev.gonogo.engine.catalog;

import java.util.Set;
import java.util.regex.Pattern;

/** Names as SQL writes them: PostgreSQL manual, SQL Syntax, Identifiers and Key Words. */
final class Identifier {

  /** What {@code quote_ident} leaves bare; PostgreSQL itself also reads other letters and $. */
  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  /** One name as an author writes it. */
  static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

  /** Every key word that is not "non-reserved" in PostgreSQL 14 to 18 (Appendix C). */
  private static final Set<String> KEY_WORDS =
      Set.of(
          """
      all analyse analyze and any array as asc asymmetric authorization between bigint binary bit
      boolean both case cast char character check coalesce collate collation column concurrently
      constraint create cross current_catalog current_date current_role current_schema current_time
      current_timestamp current_user dec decimal default deferrable desc distinct do else end except
      exists extract false fetch float for foreign freeze from full grant greatest group grouping
      having ilike in initially inner inout int integer intersect interval into is isnull join
      json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar
      json_serialize json_table json_value lateral leading least left like limit localtime
      localtimestamp merge_action national natural nchar none normalize not notnull null nullif
      numeric offset on only or order out outer overlaps overlay placing position precision primary
      real references returning right row select session_user setof similar smallint some substring
      symmetric system_user table tablesample then time timestamp to trailing treat trim true union
      unique user using values varchar variadic verbose when where window with xmlattributes
      xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize
      xmltable
      """
              .strip()
              .split("\\s+"));

  private Identifier() {}

  /** The name as SQL writes it, in quotes only where it needs them. */
  static String quoted(String name) {
    if (BARE.matcher(name).matches() && !KEY_WORDS.contains(name)) {
      return name;
    }
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

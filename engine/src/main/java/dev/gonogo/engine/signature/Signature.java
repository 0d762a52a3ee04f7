package dev.gonogo.engine.signature;

import dev.gonogo.engine.yaml.Doc;
import dev.gonogo.engine.yaml.Position;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named person attests a line of the document.
 *
 * @param position where it stands in its file
 * @param item the stable id of the line
 * @param line the text of the line, for people
 * @param text SHA-256 of that text, hexadecimal
 * @param content SHA-256 of all files of the checklist at that time
 * @param status what is attested
 * @param name who: a person's name
 * @param role in which role
 * @param git name and address that git knew; empty where it knew none
 * @param at when
 * @param until the last day on which it holds; empty where it does not expire
 * @param reason what the person wrote beside it
 * @param evidence files that belong to it, relative to the folder of the checklist, with their
 *     SHA-256
 */
@Doc("A named person attests a line of the document.")
public record Signature(
    Position position,
    @Doc("The stable id of the line.") String item,
    @Doc("The text of the line, for people.") String line,
    @Doc("SHA-256 of that text.") String text,
    @Doc("SHA-256 of all files of the checklist at that time.") String content,
    @Doc("What is attested.") Attested status,
    @Doc("Who: a person's name.") String name,
    @Doc("In which role.") String role,
    @Doc("Name and address that git knew.") Optional<String> git,
    @Doc("When.") OffsetDateTime at,
    @Doc("The last day on which it holds.") Optional<LocalDate> until,
    @Doc("What the person wrote beside it.") Optional<String> reason,
    @Doc("Files that belong to it, with their SHA-256.") Map<String, String> evidence) {

  /** Checks what must not be blank, and copies the files. */
  public Signature {
    require("item", item);
    require("name", name);
    require("role", role);
    if (status != Attested.DONE && reason.filter(why -> !why.isBlank()).isEmpty()) {
      throw new IllegalArgumentException(
          "a signature that says \"%s\" needs a \"reason\""
              .formatted(status == Attested.WITHDRAWN ? "withdrawn" : "not applicable"));
    }
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  /** The line of its file that it begins in, from 1. */
  public int writtenAt() {
    return position.line();
  }

  private static void require(String key, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a signature needs \"%s\"".formatted(key));
    }
  }
}

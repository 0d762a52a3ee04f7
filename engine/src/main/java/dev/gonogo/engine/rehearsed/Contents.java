package dev.gonogo.engine.rehearsed;

import static java.util.Comparator.comparing;

import dev.gonogo.engine.evidence.DamagedEvidenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The folders of a checklist's contents; everything else in its folder is not ours to see. */
record Contents(Path folder, String checklist) {

  private static final int KEPT = 5;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  Path folderOf(String contentHash) {
    if (!HASH.matcher(contentHash).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not the hash of a content: 64 hexadecimal digits".formatted(contentHash));
    }
    return folder.resolve(contentHash);
  }

  Rehearsal read(Path content) throws IOException {
    return Rehearsal.read(content, checklist, content.getFileName().toString());
  }

  List<Rehearsal> readAll() throws IOException {
    List<Rehearsal> all = new ArrayList<>();
    for (Path content : all()) {
      all.add(read(content));
    }
    return all;
  }

  /** What goes when something newer has come: beyond the number that is kept, or damaged. */
  List<Path> toRemove() throws IOException {
    List<Path> removed = new ArrayList<>();
    List<Rehearsal> readable = new ArrayList<>();
    for (Path content : all()) {
      try {
        readable.add(read(content));
      } catch (DamagedEvidenceException damaged) {
        // Its message says "Rehearse again", which has just been done.
        removed.add(content);
      }
    }
    readable.stream()
        .sorted(comparing(Rehearsal::finished).reversed())
        .skip(KEPT)
        .map(Rehearsal::folder)
        .forEach(removed::add);
    return removed;
  }

  private List<Path> all() throws IOException {
    return Files.exists(folder)
        ? Aside.list(folder).stream()
            .filter(path -> HASH.matcher(path.getFileName().toString()).matches())
            .toList()
        : List.of();
  }
}

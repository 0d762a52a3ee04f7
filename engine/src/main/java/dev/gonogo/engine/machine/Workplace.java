package dev.gonogo.engine.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where programs are run that write files. */
public interface Workplace {

  /** A new folder that only who runs the programs can see into. */
  Path folderFor(String purpose);

  /** Runs a program in a richer environment to its end, or ends it after some time. */
  Output run(List<String> command, Map<String, String> environment, Duration limit);

  /** Where programs are looked for: folders with colons between them; empty for its own. */
  String searchPath();

  /** Removes a file, or a folder with everything in it, where there is one. */
  void remove(Path path);
}

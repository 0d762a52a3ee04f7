package dev.gonogo.engine.rehearsed;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import dev.gonogo.engine.database.Answer;
import dev.gonogo.engine.evidence.DamagedEvidenceException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What checks were answered, by the step and the check that asked. */
record AnswersFile(KeptJson file) {
  private static final Gson JSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private static final TypeToken<Map<String, List<Answer>>> ANSWERS = new TypeToken<>() {};

  static AnswersFile of(Path folder) {
    return new AnswersFile(new KeptJson(folder.resolve("answers.json.gz"), "a list of answers"));
  }

  void write(Map<String, List<Answer>> answers) throws IOException {
    file.write(out -> JSON.toJson(answers, ANSWERS.getType(), out));
  }

  /**
   * Reads them.
   *
   * @throws DamagedEvidenceException where the file is not there, torn, or something else
   */
  Map<String, List<Answer>> read() throws IOException {
    return file.read(AnswersFile::read);
  }

  private static Map<String, List<Answer>> read(Reader in) {
    try {
      Map<String, List<Answer>> answers = JSON.fromJson(in, ANSWERS);
      if (answers == null) {
        throw new JsonParseException("no answers");
      }
      return answers;
    } catch (JsonParseException damaged) {
      throw damaged;
    } catch (RuntimeException damaged) {
      // Gson wraps what a record's constructor throws in a plain RuntimeException.
      throw new JsonParseException("no answers", damaged);
    }
  }
}

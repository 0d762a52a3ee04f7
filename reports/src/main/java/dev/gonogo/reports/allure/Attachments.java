package dev.gonogo.reports.allure;

import io.qameta.allure.model.Attachment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts beside the results, each kept once however often it is attached. */
final class Attachments {
  private final Map<String, String> texts = new LinkedHashMap<>();

  /** Keeps a text and says where it will be. */
  Attachment add(String name, String text) {
    String file = Fingerprint.of(text) + "-attachment.txt";
    texts.put(file, text);
    return new Attachment().setName(name).setType("text/plain").setSource(file);
  }

  /** Every text by the name of its file. */
  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }
}

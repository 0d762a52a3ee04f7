package dev.gonogo.reports.allure;

import io.qameta.allure.DefaultLaunchResults;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes what Allure reads of our results, several threads at a time.
 *
 * <p>Names everything by what it is, where Allure throws dice: a link to a result leads to it
 * however often the report is made.
 */
final class ReadResults implements ResultsVisitor {
  private final Set<TestResult> results = ConcurrentHashMap.newKeySet();
  private final Map<Path, Attachment> attachments = new ConcurrentHashMap<>();
  private final Map<String, Object> extras = new ConcurrentHashMap<>();

  @Override
  public Attachment visitAttachmentFile(Path file) {
    Attachment first = attachments.computeIfAbsent(file, ReadResults::attachment);
    // Who asked names it as he likes: a text can be attached to several results.
    return new Attachment()
        .setUid(first.getUid())
        .setSource(first.getSource())
        .setSize(first.getSize());
  }

  private static Attachment attachment(Path file) {
    String name = file.getFileName().toString();
    try {
      String uid = Fingerprint.of(name).substring(0, 16);
      return new Attachment().setUid(uid).setSource(name).setSize(Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public void visitTestResult(TestResult result) {
    String attempt = result.getHistoryId() + "\n" + result.getTime().getStart();
    result.setUid(Fingerprint.of(attempt).substring(0, 16));
    results.add(result);
  }

  @Override
  public void visitExtra(String name, Object extra) {
    extras.put(name, extra);
  }

  /** Only history can be damaged, and a report without it is a report. */
  @Override
  public void error(String message, Exception cause) {}

  @Override
  public void error(String message) {}

  LaunchResults results() {
    return new DefaultLaunchResults(results, attachments, extras);
  }
}

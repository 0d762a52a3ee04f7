package dev.gonogo.engine.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Downloads an image, as long as anything is heard of it: a registry that answers does so at once,
 * and without one nothing comes at all.
 */
final class Pull extends ResultCallback.Adapter<PullResponseItem> {
  /** A download may stand still for a while, but not for good. */
  private static final Duration NEXT_WORD = Duration.ofSeconds(60);

  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1_000_000;

  private final String image;
  private final Deadline firstWord;
  private final Consumer<String> progress;
  private final long begun = System.nanoTime();

  private final Map<String, ProgressDetail> layers = new HashMap<>();
  private long heard = begun;
  private long reported = begun;
  private @Nullable String error;

  /** That of the library cannot be waited for in parts: it hangs up when the first one is over. */
  private final CountDownLatch end = new CountDownLatch(1);

  private Pull(String image, Deadline firstWord, Consumer<String> progress) {
    this.image = image;
    this.firstWord = firstWord;
    this.progress = progress;
  }

  /**
   * Pulls an image.
   *
   * @param firstWord until when something has to be heard of it
   * @throws NoContainerException where that is refused, or nothing is heard of it
   */
  static void of(String image, Engine engine, Deadline firstWord, Consumer<String> progress)
      throws NoContainerException {
    try (Pull pull = new Pull(image, firstWord, progress)) {
      engine.client().pullImageCmd(image).exec(pull);
      pull.await();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new NoContainerException(
          "pulling image %s was interrupted".formatted(image), exception);
    }
  }

  static String missing(String image) {
    return "image %s is not on this machine".formatted(image);
  }

  @Override
  public synchronized void onNext(PullResponseItem item) {
    if (item.isErrorIndicated()) {
      error = said(item);
      return;
    }
    if (heard == begun) {
      progress.accept(missing(image) + ": it is being pulled");
    }
    heard = System.nanoTime();
    if ("Downloading".equals(item.getStatus()) && item.getProgressDetail() != null) {
      layers.put(String.valueOf(item.getId()), item.getProgressDetail());
      report();
    }
  }

  private void report() {
    if (heard - reported >= BETWEEN_REPORTS.toNanos()) {
      reported = heard;
      progress.accept(
          "image %s: %d of %d MB"
              .formatted(image, sum(ProgressDetail::getCurrent), sum(ProgressDetail::getTotal)));
    }
  }

  private long sum(Function<ProgressDetail, @Nullable Long> part) {
    return layers.values().stream().map(part).filter(Objects::nonNull).mapToLong(n -> n).sum()
        / MEGABYTE;
  }

  private static String said(PullResponseItem item) {
    return Optional.ofNullable(item.getErrorDetail())
        .map(detail -> detail.getMessage())
        .or(() -> Optional.ofNullable(item.getStatus()))
        .orElse("the registry does not say why");
  }

  @Override
  public void onError(Throwable thrown) {
    synchronized (this) {
      error = error == null ? EngineWords.of(thrown) : error;
    }
    end.countDown();
    super.onError(thrown);
  }

  @Override
  public void onComplete() {
    end.countDown();
    super.onComplete();
  }

  private void await() throws InterruptedException, NoContainerException {
    while (!end.await(50, TimeUnit.MILLISECONDS)) {
      giveUpOnSilence();
    }
    ended();
  }

  private synchronized void ended() throws NoContainerException {
    if (error != null) {
      throw new NoContainerException(
          "%s and cannot be pulled: %s".formatted(missing(image), error));
    }
    progress.accept("image %s was pulled in %s".formatted(image, Seconds.since(begun)));
  }

  private synchronized void giveUpOnSilence() throws NoContainerException {
    if (heard == begun && firstWord.nanosLeft() == 0) {
      throw silent("no registry answered within " + Seconds.of(firstWord.patience()));
    }
    if (heard != begun && System.nanoTime() - heard > NEXT_WORD.toNanos()) {
      throw silent("nothing more of it came for " + Seconds.of(NEXT_WORD));
    }
  }

  private NoContainerException silent(String what) {
    return new NoContainerException(
        "%s, and %s. Run \"docker pull %s\" before, or load it with \"docker load\""
            .formatted(missing(image), what, image));
  }
}

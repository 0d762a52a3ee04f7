package dev.gonogo.load.downtime;

/** The periods of a scene: each lasts until the next one begins. */
enum Period {
  BEFORE("before"),
  DEPLOYING("while deploying"),
  ROLLING_BACK("while rolling back");

  private final String words;

  Period(String words) {
    this.words = words;
  }

  /** As it stands behind what happened in it. */
  @Override
  public String toString() {
    return words;
  }
}

package dev.gonogo.load.downtime;

import java.time.Instant;
import java.util.Optional;

/**
 * When which period began.
 *
 * @param begin when requests began to be measured
 * @param deploying when the first script was about to run
 * @param rollingBack when the first script of the rollback was; empty where none did
 * @param end when requests ended
 */
record Scenes(Instant begin, Instant deploying, Optional<Instant> rollingBack, Instant end) {

  Period at(Instant moment) {
    if (moment.isBefore(deploying)) {
      return Period.BEFORE;
    }
    return rollingBack.filter(begin -> !moment.isBefore(begin)).isPresent()
        ? Period.ROLLING_BACK
        : Period.DEPLOYING;
  }
}

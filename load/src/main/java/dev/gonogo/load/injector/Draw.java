package dev.gonogo.load.injector;

import dev.gonogo.load.workload.Request;
import java.util.List;

/** Which request comes for a number: the same for every injector and every target. */
final class Draw {

  private final long seed;

  /** Sums of the weights up to each request. */
  private final long[] weights;

  Draw(long seed, List<Request> requests) {
    this.seed = seed;
    weights = new long[requests.size()];
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += requests.get(i).weight();
      weights[i] = sum;
    }
  }

  int request(long number) {
    if (weights.length == 1) {
      return 0;
    }
    long drawn = Long.remainderUnsigned(mixed(number), weights[weights.length - 1]);
    int request = 0;
    while (weights[request] <= drawn) {
      request++;
    }
    return request;
  }

  /** SplitMix64: numbers in a row become numbers that have nothing to do with each other. */
  private long mixed(long number) {
    long bits = seed + ((number + 1) * 0x9e3779b97f4a7c15L);
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}

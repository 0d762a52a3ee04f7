package dev.gonogo.reports.page;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 256 colours that occur most often in a picture. */
final class Palette {
  private final List<Integer> colours;
  private final Map<Integer, Integer> known = new HashMap<>();

  private Palette(List<Integer> colours) {
    this.colours = colours;
  }

  static Palette of(BufferedImage image) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    return new Palette(
        counts.entrySet().stream()
            .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
            .limit(256)
            .map(Map.Entry::getKey)
            .toList());
  }

  BufferedImage apply(BufferedImage image) {
    int[] values = colours.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model =
        new IndexColorModel(8, values.length, values, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xFFFFFF;
        indexed.getRaster().setSample(x, y, 0, known.computeIfAbsent(colour, this::nearest));
      }
    }
    return indexed;
  }

  private int nearest(int colour) {
    int nearest = 0;
    for (int i = 1; i < colours.size(); i++) {
      if (distance(colours.get(i), colour) < distance(colours.get(nearest), colour)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = ((one >> shift) & 0xFF) - ((other >> shift) & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }
}

package dev.gonogo.engine.container;

import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The standard input of a shell, into which any thread may write.
 *
 * <p>A pipe of Java's would end when the thread that wrote last does.
 */
final class Commands extends InputStream {

  private static final byte[] END = {};

  private final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();
  private byte[] chunk = {};
  private int position;

  void write(byte[] command) {
    written.add(command);
  }

  /** Nothing follows: whoever reads comes to the end. */
  void end() {
    written.add(END);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position == chunk.length) {
      try {
        chunk = written.take();
      } catch (InterruptedException exception) {
        Thread.currentThread().interrupt();
        return -1;
      }
      position = 0;
      if (chunk.length == 0) {
        written.add(END);
        return -1;
      }
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public int available() {
    return chunk.length - position;
  }
}

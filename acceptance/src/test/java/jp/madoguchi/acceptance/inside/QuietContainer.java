package jp.madoguchi.acceptance.inside;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the container from printing a stack trace for each of the hundreds of calls that are
 * refused or fail by design, in which a real one would drown; closing ends that.
 */
final class QuietContainer implements AutoCloseable {

  private final Logger container = Logger.getLogger("jakarta.enterprise.ejb.container");
  private final Level before = container.getLevel();

  QuietContainer() {
    container.setLevel(Level.OFF);
  }

  @Override
  public void close() {
    container.setLevel(before);
  }
}

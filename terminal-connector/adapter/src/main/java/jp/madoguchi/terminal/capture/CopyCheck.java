package jp.madoguchi.terminal.capture;

import java.io.IOException;

/** Looks once more at the original of a copy. */
@FunctionalInterface
public interface CopyCheck {

  /**
   * @param copied how many bytes the copy has
   * @throws IOException the original is not what it was before the copy was begun
   */
  void verify(long copied) throws IOException;
}

package jp.madoguchi.reader.pcsc;

/** Watches readers, on the thread that runs it, until it is stopped. */
public interface WatchedReaders extends Runnable {
  /** Adds a listener and tells it the present. */
  void add(ReaderEvents listener);

  /** Takes a listener away. */
  void remove(ReaderEvents listener);

  /** Ends the watch. */
  void stop();
}

package jp.madoguchi.reader.api;

/**
 * The message listener of the reader connector: a message-driven bean implements it. Activation
 * properties: {@code readerPattern} (regular expression over the whole reader name) and {@code
 * leftCardSeconds}; both default to the settings file.
 */
public interface ReaderListener {

  /**
   * Takes one event. When this throws, the event comes again with growing pauses, and those of the
   * same reader wait behind it; after two minutes it is passed over. So an event can arrive more
   * than once, never out of order.
   */
  void onReaderEvent(ReaderEvent event);
}

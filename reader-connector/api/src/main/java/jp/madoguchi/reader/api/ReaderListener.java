package jp.madoguchi.reader.api;

/**
 * The message listener of the reader connector: a message-driven bean implements it. Activation
 * properties: {@code readerPattern} (regular expression over the whole reader name) and {@code
 * leftCardSeconds}; both default to the settings file.
 */
public interface ReaderListener {

  /**
   * Takes one event. An exception is logged by the connector and the event counts as delivered: a
   * reader event is news about the present, and the next one replaces it.
   */
  void onReaderEvent(ReaderEvent event);
}

package jp.madoguchi.reader.pcsc;

/**
 * A reader as the PC/SC service describes it.
 *
 * @param name the reader's name
 * @param changes counts the insertions and removals that the service has seen at this reader
 * @param cardPresent whether a card lies there and has been powered up
 */
public record ReaderSlot(String name, int changes, boolean cardPresent) {}

package jp.madoguchi.terminal.virtual.faults;

import jp.madoguchi.terminal.messages.MessageName;

/**
 * Something that may be struck by a fault.
 *
 * @param family API識別ID with its phase, such as {@code OQSsiquc01}, or {@code face}
 * @param person number of the person it is about, 0 for none or many
 * @param reader number of the face reader, 0 for none
 */
public record FaultOccasion(String family, int person, int reader) {
  /** The family of face results. */
  public static final String FACE = "face";

  /** A request that was taken. */
  public static FaultOccasion request(MessageName name, int person) {
    return new FaultOccasion(name.prefix() + name.phase(), person, 0);
  }

  /** A card put on a face reader. */
  public static FaultOccasion face(int person, int reader) {
    return new FaultOccasion(FACE, person, reader);
  }
}

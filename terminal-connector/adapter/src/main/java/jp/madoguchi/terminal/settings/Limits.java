package jp.madoguchi.terminal.settings;

import jp.madoguchi.terminal.messages.MessageName;

/**
 * How large a result may be; a larger one is put aside.
 *
 * @param message bytes of an XML result of one person
 * @param bulk bytes of a bulk result, packed and unpacked alike
 * @param document bytes of a PDF
 * @param zipRatio how many times larger than packed a bulk result may unpack
 */
public record Limits(long message, long bulk, long document, int zipRatio) {

  /** The limit for a file of that name, as it lies in the folder. */
  public long of(MessageName name) {
    if (name.extension().equals("pdf")) {
      return document;
    }
    return isBulkResult(name) ? bulk : message;
  }

  /** Whether the name is that of a bulk result: one file with many people. */
  public static boolean isBulkResult(MessageName name) {
    return name.family().bulk()
        && name.phase().equals("02")
        && name.direction() == MessageName.Direction.RESPONSE
        && (name.extension().equals("xml") || name.extension().equals("zip"));
  }
}

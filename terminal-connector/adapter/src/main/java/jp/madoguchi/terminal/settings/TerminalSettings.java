package jp.madoguchi.terminal.settings;

import java.nio.file.Path;
import java.time.Duration;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageEncoding;

/**
 * One terminal.
 *
 * @param id its name
 * @param institutionCode 医療機関コード, 10 digits
 * @param folders its three folders
 * @param encoding of the requests written; results are read by their own declaration
 * @param poll how often each folder is listed
 * @param watch whether file events may wake the listing earlier
 * @param stable how far apart the two equal looks at a file are
 * @param incomplete after which time without a change an unfinished file is put aside
 * @param afterDelivery what stays of a delivered result
 * @param readers tells the reader of a face result
 */
public record TerminalSettings(
    TerminalId id,
    String institutionCode,
    Folders folders,
    MessageEncoding encoding,
    Duration poll,
    boolean watch,
    Duration stable,
    Duration incomplete,
    AfterDelivery afterDelivery,
    ReaderKeys readers) {

  /**
   * Where the terminal's software reads and writes.
   *
   * @param request 要求
   * @param result 結果
   * @param face 顔認証結果
   */
  public record Folders(Path request, Path result, Path face) {}
}

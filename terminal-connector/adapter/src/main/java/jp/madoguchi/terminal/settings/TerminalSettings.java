package jp.madoguchi.terminal.settings;

import java.time.Duration;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageEncoding;

/**
 * One terminal.
 *
 * @param id its name
 * @param institutionCode 医療機関コード, 10 digits
 * @param folders its folders
 * @param encoding of the requests written; results are read by their own declaration
 * @param poll how often each folder is listed
 * @param watch whether file events may wake the listing earlier
 * @param stable how far apart the two equal looks at a file are
 * @param xmlAtOnce whether an XML file is taken at the first look that finds its root closed
 * @param incomplete after which time without a change an unfinished file is put aside
 * @param afterDelivery what stays of a delivered result
 * @param forgottenDays delivered originals of ours that still lie in the folders are removed after
 *     so many days; 0 = never
 * @param readers tells the reader of a face result
 * @param answers how long its answers are waited for
 */
public record TerminalSettings(
    TerminalId id,
    String institutionCode,
    TerminalFolders folders,
    MessageEncoding encoding,
    Duration poll,
    boolean watch,
    Duration stable,
    boolean xmlAtOnce,
    Duration incomplete,
    AfterDelivery afterDelivery,
    int forgottenDays,
    ReaderKeys readers,
    AnswerLimits answers) {}

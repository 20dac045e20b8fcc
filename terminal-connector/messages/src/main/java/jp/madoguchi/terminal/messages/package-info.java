/**
 * The messages between a hospital and the 資格確認端末 as immutable types, and their XML.
 *
 * <p>{@link jp.madoguchi.terminal.messages.MessageName} reads and makes file names, {@link
 * jp.madoguchi.terminal.messages.MessageCodec} reads and writes documents, {@link
 * jp.madoguchi.terminal.messages.TerminalMessage} is what they hold. A record component is the
 * element of the same name, so the declaration of a record is the one place where its layout is
 * written down. The official layouts (別紙3-1) are not public; what is here is what is publicly
 * known, and what is not known is kept as it came.
 *
 * <p>In every record an absent or empty element is {@code null} and an absent list is empty; texts
 * are kept as they came, leading zeros and spaces included. Everything prints itself masked.
 */
package jp.madoguchi.terminal.messages;

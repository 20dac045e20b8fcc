/**
 * What the rest of the program sees of a card reader (カードリーダー): typed events that come in, and a
 * session with the card that lies on a reader.
 *
 * <p>There is deliberately no way to send a command of one's own to a card: the applications of the
 * card that hold the 12-digit number cannot be reached through this package.
 */
package jp.madoguchi.reader.api;

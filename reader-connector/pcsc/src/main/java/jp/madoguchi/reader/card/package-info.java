/**
 * The card's JPKI application: the only commands that a card is ever sent, and what they mean.
 * Knows no reader.
 */
package jp.madoguchi.reader.card;

/**
 * The way to a reader without anything but the JDK: {@code javax.smartcardio}, where neither
 * pcscd's protocol nor the platform's library can be used. It cannot take a card's power away, and
 * a card forgets a verified PIN only without power: so no PIN goes this way.
 */
package jp.madoguchi.reader.smartcardio;

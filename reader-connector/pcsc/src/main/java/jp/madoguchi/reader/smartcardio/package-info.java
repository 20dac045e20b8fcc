/**
 * The second way to a reader: {@code javax.smartcardio} of the JDK, for machines whose PC/SC
 * service does not speak pcscd's protocol. It cannot take a card's power away, and a card forgets a
 * verified PIN only without power: so no PIN goes this way.
 */
package jp.madoguchi.reader.smartcardio;

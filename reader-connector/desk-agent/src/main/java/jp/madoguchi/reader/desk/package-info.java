/**
 * The desk agent: watches the readers of a desk's PC, tells the server what happens at them and
 * works with their cards when the server asks. Needs a JRE 17, PC/SC and nothing else.
 */
package jp.madoguchi.reader.desk;

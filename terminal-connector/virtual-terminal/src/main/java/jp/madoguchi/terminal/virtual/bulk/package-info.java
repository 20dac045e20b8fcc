/** The bulk families of the virtual centre, by streams: a result may hold a whole hospital. */
package jp.madoguchi.terminal.virtual.bulk;

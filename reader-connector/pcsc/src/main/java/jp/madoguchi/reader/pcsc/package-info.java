/**
 * The PC/SC service of this machine: its protocol in plain Java, its readers, and cards taken
 * through it. The resource adapter and the desk agent both carry it.
 */
package jp.madoguchi.reader.pcsc;

/**
 * The PC/SC service of this machine in plain Java: its protocol, its readers, and cards taken
 * through it. The resource adapter and the desk agent both carry it.
 */
package jp.madoguchi.reader.pcsc;

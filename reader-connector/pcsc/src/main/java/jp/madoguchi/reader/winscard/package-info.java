/**
 * The PC/SC library of the platform (WinSCard of Windows, the PCSC framework of macOS, libpcsclite
 * of Linux), called by JNA. The three have one interface and three sets of widths and layouts.
 */
package jp.madoguchi.reader.winscard;

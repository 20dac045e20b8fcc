/** What goes wrong on purpose: kinds of faults, when they hold and whom they strike. */
package jp.madoguchi.terminal.virtual.faults;

/** PDF results of the virtual centre. */
package jp.madoguchi.terminal.virtual.document;

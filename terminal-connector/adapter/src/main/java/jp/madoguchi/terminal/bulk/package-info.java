/** Bulk results that come packed: what a zip file may be, and reading it as a stream. */
package jp.madoguchi.terminal.bulk;

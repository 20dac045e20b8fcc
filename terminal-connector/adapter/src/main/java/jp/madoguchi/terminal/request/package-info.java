/** Requests: suffixes that never repeat, files that appear whole, none sent twice. */
package jp.madoguchi.terminal.request;

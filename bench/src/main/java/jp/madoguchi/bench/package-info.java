/**
 * Measures the running system: result to screen, start to log-in page, pages beside a bare table.
 * Prints figures; nothing here passes or fails by them.
 */
package jp.madoguchi.bench;

/**
 * The resource adapter for PC/SC card readers: {@code inbound} delivers events, {@code outbound}
 * pools sessions.
 */
package jp.madoguchi.reader.adapter;

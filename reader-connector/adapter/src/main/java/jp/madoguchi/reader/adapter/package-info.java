/**
 * The resource adapter for PC/SC card readers: {@code pcsc} speaks with the PC/SC service, {@code
 * card} with the card, {@code inbound} delivers events, {@code outbound} pools sessions.
 */
package jp.madoguchi.reader.adapter;

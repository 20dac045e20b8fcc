/** Connections to the terminals as the container pools them; they hold nothing. */
package jp.madoguchi.terminal.adapter.outbound;

/** Which part of the exchange works, and since when. */
package jp.madoguchi.terminal.state;

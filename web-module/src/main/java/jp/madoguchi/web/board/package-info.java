/** The reception board (受付ボード): rows, strip, and the fragments that browsers fetch. */
package jp.madoguchi.web.board;

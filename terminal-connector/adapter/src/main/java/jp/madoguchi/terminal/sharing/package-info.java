/** Several servers and the terminals they share: who owns what, and what others left behind. */
package jp.madoguchi.terminal.sharing;

/** Watching the terminal's folders: which files are whole, and taking them in once. */
package jp.madoguchi.terminal.folder;

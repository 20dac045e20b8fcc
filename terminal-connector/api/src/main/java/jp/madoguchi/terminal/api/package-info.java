/**
 * What the application sees of the 資格確認端末: results come in through {@link
 * jp.madoguchi.terminal.api.TerminalListener}, requests go out through {@link
 * jp.madoguchi.terminal.api.TerminalConnection}. Nothing here knows a folder or a thread; that is
 * the resource adapter's business.
 */
package jp.madoguchi.terminal.api;

/** What an operator asks of the exchange from a shell, whether or not the server runs. */
package jp.madoguchi.terminal.command;

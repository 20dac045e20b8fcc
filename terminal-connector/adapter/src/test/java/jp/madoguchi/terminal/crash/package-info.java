/**
 * The crash test: processes with the real connector and a real database are killed, and afterwards
 * everything that was accepted must be stored exactly once.
 */
package jp.madoguchi.terminal.crash;

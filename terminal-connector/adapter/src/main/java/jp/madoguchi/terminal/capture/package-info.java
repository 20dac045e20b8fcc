/**
 * The durable store: whatever a folder gave is copied here before anything else happens to it, and
 * stays until the application has committed it. One file per capture; its folder is its state
 * ({@code waiting}, {@code archive}, {@code quarantine}) and every change of state is one atomic
 * rename.
 */
package jp.madoguchi.terminal.capture;

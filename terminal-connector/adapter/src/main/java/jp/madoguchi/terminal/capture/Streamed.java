package jp.madoguchi.terminal.capture;

import java.util.Optional;

/**
 * A file copied piece by piece.
 *
 * @param key its key
 * @param capture empty when the same file was taken in before
 */
public record Streamed(String key, Optional<Capture> capture) {}

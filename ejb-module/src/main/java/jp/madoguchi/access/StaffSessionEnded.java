package jp.madoguchi.access;

/**
 * Told in the transaction in which a log-in ended (CDI event, synchronously), on the node where
 * that happened. What another node must know is carried by whoever observes it there.
 */
public record StaffSessionEnded(LogInKey key, LogInEnd why) {}

package jp.madoguchi.reader.api;

import jakarta.ejb.ApplicationException;

/**
 * Thrown by a listener that can store nothing now (its database is away): it is not the event's
 * fault. The event comes again until it is taken, however long that is; an application exception,
 * so that the container does not write a page of log for each try.
 */
@ApplicationException(rollback = true)
public class ListenerNotReady extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ListenerNotReady() {
    super("the listener is not ready", null, false, false);
  }
}

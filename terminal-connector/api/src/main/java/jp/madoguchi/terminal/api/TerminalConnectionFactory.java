package jp.madoguchi.terminal.api;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** Gives connections to the terminals; bound at {@code java:app/eis/terminal}. */
public interface TerminalConnectionFactory extends Serializable, Referenceable {

  /**
   * A connection; cheap and stateless. It opens nothing, so it works while every terminal is down.
   *
   * @throws ResourceException only when the container itself has none to give
   */
  TerminalConnection getConnection() throws ResourceException;
}

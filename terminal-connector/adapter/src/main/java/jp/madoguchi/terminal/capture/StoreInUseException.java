package jp.madoguchi.terminal.capture;

import java.io.IOException;

/**
 * Another process (or another deployment in this one) works on the same store; two would deliver
 * everything twice.
 */
public class StoreInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  public StoreInUseException(String folder, Throwable cause) {
    super(
        "capture folder " + folder + " is in use; does another server have the same name?", cause);
  }
}

package jp.madoguchi.web.push;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;

/** How a text is sent on a browser's line. */
final class LineText {
  private LineText() {}

  /**
   * Begins to send it. Tyrus hands a task to the server's executor at each message, and Payara then
   * looks for context providers in every jar of the thread's class loader; the platform's has none
   * to look through.
   *
   * @throws IllegalStateException when the line is closed
   */
  static void send(RemoteEndpoint.Async remote, String text, SendHandler then) {
    Thread sender = Thread.currentThread();
    ClassLoader own = sender.getContextClassLoader();
    sender.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      remote.sendText(text, then);
    } finally {
      sender.setContextClassLoader(own);
    }
  }
}

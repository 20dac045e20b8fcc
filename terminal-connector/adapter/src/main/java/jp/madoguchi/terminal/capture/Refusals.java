package jp.madoguchi.terminal.capture;

import jp.madoguchi.terminal.messages.MessageName;

/** Tells a refusal from a result: an {@code .err} file, or a request where only answers belong. */
public final class Refusals {

  private Refusals() {}

  /** Whether the capture is a refusal. */
  public static boolean is(Capture capture) {
    return MessageName.tryParse(capture.fileName()).map(Refusals::is).orElse(false);
  }

  /** Whether a file of that name is a refusal. */
  public static boolean is(MessageName name) {
    return name.direction() == MessageName.Direction.REQUEST || name.extension().equals("err");
  }
}

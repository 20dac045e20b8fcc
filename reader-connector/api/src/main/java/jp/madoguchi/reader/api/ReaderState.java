package jp.madoguchi.reader.api;

/** Whether a reader can be used, and if not, which part failed. */
public enum ReaderState {
  /** The reader is there and takes cards. */
  UP,
  /** The PC/SC service runs but the reader is unplugged or not answering. */
  DOWN,
  /** The PC/SC service (pcscd) is not there: no reader of this machine can be used. */
  SERVICE_GONE,
  /** The line to the desk where the reader hangs is lost: what happens there is not known. */
  LINE_LOST
}

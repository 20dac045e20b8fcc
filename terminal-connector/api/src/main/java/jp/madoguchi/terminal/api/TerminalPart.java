package jp.madoguchi.terminal.api;

/** The parts of the exchange that can fail by themselves. */
public enum TerminalPart {
  /** 顔認証結果 folder. */
  FACE_FOLDER,
  /** 要求 folder: requests can be written. */
  REQUEST_FOLDER,
  /** 結果 folder: answers can be taken. */
  RESULT_FOLDER,
  /** The connector's own durable store; without it nothing is taken from any folder. */
  CAPTURE
}

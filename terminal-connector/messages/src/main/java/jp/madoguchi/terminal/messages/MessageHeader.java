package jp.madoguchi.terminal.messages;

/** What every header of a message has. */
public sealed interface MessageHeader
    permits RequestHeader,
        ResponseHeader,
        ClinicalRequestHeader,
        DrugResponseHeader,
        CheckupResponseHeader {

  /** 任意のファイル識別子, or null. */
  String arbitraryFileIdentifier();
}

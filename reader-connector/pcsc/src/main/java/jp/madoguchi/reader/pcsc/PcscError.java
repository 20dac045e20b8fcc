package jp.madoguchi.reader.pcsc;

/** The errors of the PC/SC service that make a difference here (SCARD_E_… and SCARD_W_…). */
public enum PcscError {
  INVALID_HANDLE(0x80100003),
  UNKNOWN_READER(0x80100009),
  SHARING_VIOLATION(0x8010000B),
  NO_CARD(0x8010000C),
  PROTOCOL_MISMATCH(0x8010000F),
  NOT_TRANSACTED(0x80100016),
  READER_UNAVAILABLE(0x80100017),
  NO_SERVICE(0x8010001D),
  SERVICE_STOPPED(0x8010001E),
  NO_READERS(0x8010002E),
  COMMUNICATION(0x8010002F),
  UNRESPONSIVE_CARD(0x80100066),
  UNPOWERED_CARD(0x80100067),
  RESET_CARD(0x80100068),
  REMOVED_CARD(0x80100069),
  OTHER(0);

  private final int code;

  PcscError(int code) {
    this.code = code;
  }

  static PcscError of(int code) {
    for (PcscError error : values()) {
      if (error.code == code) {
        return error;
      }
    }
    return OTHER;
  }
}

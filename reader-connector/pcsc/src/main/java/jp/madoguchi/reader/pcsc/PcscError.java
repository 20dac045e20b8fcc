package jp.madoguchi.reader.pcsc;

import java.util.List;

/**
 * The errors of a PC/SC service that make a difference here, by the names that the platforms'
 * headers give them. A driver on Windows may also answer with an error of Windows itself.
 */
public enum PcscError {
  INVALID_HANDLE(scard("SCARD_E_INVALID_HANDLE", 0x80100003), windows("ERROR_INVALID_HANDLE", 6)),
  UNKNOWN_READER(scard("SCARD_E_UNKNOWN_READER", 0x80100009)),
  TIMED_OUT(scard("SCARD_E_TIMEOUT", 0x8010000A)),
  SHARING_VIOLATION(
      scard("SCARD_E_SHARING_VIOLATION", 0x8010000B), scard("SCARD_E_SERVER_TOO_BUSY", 0x80100031)),
  NO_CARD(scard("SCARD_E_NO_SMARTCARD", 0x8010000C)),
  PROTOCOL_MISMATCH(scard("SCARD_E_PROTO_MISMATCH", 0x8010000F)),
  /** Between program and service, not between reader and card. */
  SERVICE_LINE(scard("SCARD_F_COMM_ERROR", 0x80100013)),
  NOT_TRANSACTED(scard("SCARD_E_NOT_TRANSACTED", 0x80100016)),
  READER_UNAVAILABLE(
      scard("SCARD_E_READER_UNAVAILABLE", 0x80100017), windows("ERROR_DEVICE_NOT_CONNECTED", 1167)),
  NO_SERVICE(
      scard("SCARD_E_NO_SERVICE", 0x8010001D),
      windows("ERROR_BROKEN_PIPE", 109),
      windows("RPC_S_SERVER_UNAVAILABLE", 1722)),
  SERVICE_STOPPED(
      scard("SCARD_E_SERVICE_STOPPED", 0x8010001E), scard("SCARD_P_SHUTDOWN", 0x80100018)),
  NO_READERS(scard("SCARD_E_NO_READERS_AVAILABLE", 0x8010002E)),
  COMMUNICATION(
      scard("SCARD_E_COMM_DATA_LOST", 0x8010002F),
      windows("ERROR_BAD_COMMAND", 22),
      windows("ERROR_GEN_FAILURE", 31),
      windows("ERROR_SEM_TIMEOUT", 121),
      windows("ERROR_IO_DEVICE", 1117)),
  UNSUPPORTED_CARD(
      scard("SCARD_W_UNSUPPORTED_CARD", 0x80100065), scard("SCARD_E_CARD_UNSUPPORTED", 0x8010001C)),
  UNRESPONSIVE_CARD(scard("SCARD_W_UNRESPONSIVE_CARD", 0x80100066)),
  UNPOWERED_CARD(scard("SCARD_W_UNPOWERED_CARD", 0x80100067)),
  RESET_CARD(scard("SCARD_W_RESET_CARD", 0x80100068)),
  REMOVED_CARD(scard("SCARD_W_REMOVED_CARD", 0x80100069)),
  OTHER;

  private final List<Code> codes;

  PcscError(Code... codes) {
    this.codes = List.of(codes);
  }

  /** The numbers that mean this. */
  public List<Code> codes() {
    return codes;
  }

  /** What a number means. */
  public static PcscError of(int number) {
    for (PcscError error : values()) {
      if (error.codes.stream().anyMatch(code -> code.number() == number)) {
        return error;
      }
    }
    return OTHER;
  }

  private static Code scard(String name, int number) {
    return new Code(name, number, false);
  }

  private static Code windows(String name, int number) {
    return new Code(name, number, true);
  }

  /**
   * A number with the name that it has in the headers.
   *
   * @param windowsOnly whether it is an error of Windows, which other platforms do not know
   */
  public record Code(String name, int number, boolean windowsOnly) {}
}

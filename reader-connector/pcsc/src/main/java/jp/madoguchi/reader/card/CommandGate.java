package jp.madoguchi.reader.card;

import java.util.Arrays;

/**
 * The commands that a card may be sent: an allow-list in the lowest layer. The card also carries
 * applications that hold the 12-digit number (個人番号), and a twelve-digit VERIFY would itself be that
 * number; nothing that could reach them passes here. That the commands of staff cards come only
 * after a card has said that it is no My Number card is the matter of {@link StaffCardApplication}.
 */
public final class CommandGate {
  private static final int SELECT_NAME_LENGTH = 15;
  private static final int AROUND_HASH = 6;

  private CommandGate() {}

  /**
   * Lets a command pass.
   *
   * @throws SecurityException when it is not on the list; the message holds the header only
   */
  public static void require(byte[] command) {
    if (!allowed(command)) {
      String header = command.length < 4 ? "too short" : header(command);
      throw new SecurityException("not a command for a card: " + header);
    }
  }

  private static String header(byte[] command) {
    return "%02X %02X %02X %02X".formatted(command[0], command[1], command[2], command[3]);
  }

  private static boolean allowed(byte[] command) {
    return selectsApplication(command)
        || reads(command)
        || verifies(command)
        || signs(command)
        || fetchesRest(command)
        || StaffCommands.isOne(command);
  }

  /** The full ten bytes: a card also accepts the beginning of a name. */
  private static boolean selectsApplication(byte[] command) {
    return command.length == SELECT_NAME_LENGTH
        && starts(command, 0x00, 0xA4, 0x04, 0x0C, 0x0A)
        && Arrays.equals(command, 5, SELECT_NAME_LENGTH, JpkiProfile.application(), 0, 10);
  }

  /** By short file identifier, or further on in the file that was read last. */
  private static boolean reads(byte[] command) {
    if (command.length != 5 || !starts(command, 0x00, 0xB0)) {
      return false;
    }
    int p1 = command[2] & 0xFF;
    return p1 < 0x80 || (p1 & 0x60) == 0 && JpkiProfile.READABLE_FILES.contains(p1 & 0x1F);
  }

  /** The PIN of user authentication: asked for, or with exactly four digits. */
  private static boolean verifies(byte[] command) {
    if (!starts(command, 0x00, 0x20, 0x00, 0x80 | JpkiProfile.PIN_FILE)) {
      return false;
    }
    if (command.length == 4) {
      return true;
    }
    boolean digits = command.length == 9 && command[4] == JpkiProfile.PIN_LENGTH;
    for (int i = 5; digits && i < command.length; i++) {
      digits = command[i] >= '0' && command[i] <= '9';
    }
    return digits;
  }

  private static boolean signs(byte[] command) {
    return Arrays.stream(JpkiProfile.values())
        .map(JpkiProfile::hashLength)
        .anyMatch(
            hash ->
                command.length == AROUND_HASH + hash
                    && starts(command, 0x80, 0x2A, 0x02, 0x80 | JpkiProfile.KEY_FILE, hash));
  }

  /** GET RESPONSE of protocol T=0. */
  private static boolean fetchesRest(byte[] command) {
    return command.length == 5 && starts(command, 0x00, 0xC0, 0x00, 0x00);
  }

  private static boolean starts(byte[] command, int... expected) {
    if (command.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((command[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}

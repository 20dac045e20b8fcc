package jp.madoguchi.reader.virtual;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a staff card (職員証) answers: PIV's application with a key on P-256 that signs without a PIN,
 * or nothing but the number that a reader reads of it.
 */
final class StaffApplication {
  private static final byte[] NAME = HexFormat.of().parseHex("A000000308000010000100");
  private static final byte[] CERTIFICATE = HexFormat.of().parseHex("5C035FC101");
  private static final byte[] CHALLENGE = HexFormat.of().parseHex("7C2482008120");
  private static final int MORE = 0x6100;
  private static final int SHORT = 256;

  private final CardHolder holder;
  private final byte[] number;
  private boolean selected;
  private byte[] rest = {};

  /**
   * @param holder null for a card that has nothing but its number
   * @param number as a reader reads it
   */
  StaffApplication(CardHolder holder, byte[] number) {
    this.holder = holder;
    this.number = number.clone();
  }

  void reset() {
    selected = false;
    rest = new byte[0];
  }

  byte[] process(Apdu apdu) {
    if (apdu.cla() == 0xFF) {
      return apdu.ins() == 0xCA
          ? StatusWord.after(number, StatusWord.OK)
          : StatusWord.alone(StatusWord.UNKNOWN_INSTRUCTION);
    }
    return switch (apdu.ins()) {
      case 0xA4 -> StatusWord.alone(select(apdu));
      case 0xCB -> selected ? certificate(apdu) : StatusWord.alone(StatusWord.NOT_FOUND);
      case 0x87 -> selected ? signed(apdu) : StatusWord.alone(StatusWord.CONDITIONS);
      case 0xC0 -> inPieces(rest);
      default -> StatusWord.alone(StatusWord.UNKNOWN_INSTRUCTION);
    };
  }

  private int select(Apdu apdu) {
    selected = holder != null && apdu.p1() == 0x04 && Arrays.equals(apdu.data(), NAME);
    return selected ? StatusWord.OK : StatusWord.NOT_FOUND;
  }

  private byte[] certificate(Apdu apdu) {
    if (!Arrays.equals(apdu.data(), CERTIFICATE)) {
      return StatusWord.alone(StatusWord.NOT_FOUND);
    }
    try {
      return inPieces(element(0x53, element(0x70, holder.certificate().getEncoded())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate of our own making must encode", e);
    }
  }

  private byte[] signed(Apdu apdu) {
    byte[] data = apdu.data();
    boolean ours =
        apdu.p1() == 0x11
            && apdu.p2() == 0x9E
            && data.length == CHALLENGE.length + 32
            && Arrays.equals(data, 0, CHALLENGE.length, CHALLENGE, 0, CHALLENGE.length);
    if (!ours) {
      return StatusWord.alone(StatusWord.WRONG_P1_P2);
    }
    try {
      Signature signature = Signature.getInstance("NONEwithECDSA");
      signature.initSign(holder.key());
      signature.update(data, CHALLENGE.length, 32);
      return inPieces(element(0x7C, element(0x82, signature.sign())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has ECDSA", e);
    }
  }

  private byte[] inPieces(byte[] whole) {
    int now = Math.min(SHORT, whole.length);
    rest = Arrays.copyOfRange(whole, now, whole.length);
    int status = rest.length == 0 ? StatusWord.OK : MORE | Math.min(0xFF, rest.length);
    return StatusWord.after(Arrays.copyOf(whole, now), status);
  }

  private static byte[] element(int tag, byte[] content) {
    byte[] head =
        content.length < 0x80
            ? new byte[] {(byte) tag, (byte) content.length}
            : new byte[] {
              (byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length
            };
    byte[] whole = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, whole, head.length, content.length);
    return whole;
  }
}

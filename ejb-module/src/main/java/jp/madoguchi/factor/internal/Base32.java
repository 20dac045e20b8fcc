package jp.madoguchi.factor.internal;

/** Base32 of RFC 4648 without padding: how a person types the secret of a TOTP. */
final class Base32 {
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int count = 0;
    for (byte one : bytes) {
      held = held << Byte.SIZE | one & 0xff;
      count += Byte.SIZE;
      while (count >= BITS) {
        count -= BITS;
        text.append(SIGNS.charAt(held >> count & 0x1f));
      }
    }
    if (count > 0) {
      text.append(SIGNS.charAt(held << BITS - count & 0x1f));
    }
    return text.toString();
  }
}

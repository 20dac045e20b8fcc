package jp.madoguchi.reader.virtual;

import static jp.madoguchi.reader.virtual.StatusWord.alone;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An emulated My Number card with the JPKI application (公的個人認証AP) only. The applications that hold
 * the 12-digit number exist as tripwires: selecting one, or sending twelve digits to be verified,
 * is counted and nothing else.
 *
 * <p>Behaves as measured on real test cards (worst case by default, see {@link CardQuirks}); that
 * OpenSC's own JPKI driver accepts it is part of this module's tests.
 */
public final class JpkiCard {
  /** The PIN of every card of the demo. */
  public static final String DEMO_PIN = "1234";

  private static final String JPKI = "D392F000260100000001";

  /** 券面事項入力補助, 券面事項確認, 住基, 共通カード: they hold the 12-digit number or lead to it. */
  private static final String[] FORBIDDEN = {
    "D3921000310001010408", "D3921000310001010402", "D3921000310001010401", "D3921000310001010100"
  };

  private static final byte[] CONTACTLESS_ATR =
      HexFormat.of().parseHex("3B888001000005E0B381A1007F");
  private static final int PIN_ATTEMPTS = 3;
  private static final int SIGN_PASSWORD_ATTEMPTS = 5;
  private static final int MY_NUMBER_LENGTH = 12;
  private static final int SHORTEST_NUMBER = 7;
  private static final int LONGEST_NUMBER = 8;
  private static final int NONE = -1;

  private final CardKind kind;
  private volatile CardQuirks quirks;
  private final CardFiles files;
  private final PinCounter pin;
  private final PinCounter signPassword;
  private final CardSigner signer;
  private final StaffApplication staff;
  private final AtomicInteger tripwires = new AtomicInteger();
  private final AtomicInteger filesForSigning = new AtomicInteger();
  private final AtomicInteger commands = new AtomicInteger();
  private final AtomicInteger pinAttempts = new AtomicInteger();
  private boolean firstAfterPowerUp = true;
  private boolean jpkiSelected;
  private int currentFile = NONE;

  /** A card with all PIN attempts left. */
  public JpkiCard(CardKind kind, CardHolder holder, CardQuirks quirks) {
    this(kind, holder, quirks, false);
  }

  /**
   * @param blocked whether the PIN has no attempts left
   */
  public JpkiCard(CardKind kind, CardHolder holder, CardQuirks quirks, boolean blocked) {
    this.kind = kind;
    this.quirks = quirks;
    this.files = CardFiles.of(kind, holder);
    this.signer = new CardSigner(holder.key());
    this.staff = staff(kind, holder);
    this.pin = new PinCounter(ascii(DEMO_PIN), PIN_ATTEMPTS, blocked);
    this.signPassword = new PinCounter(ascii("ABC123"), SIGN_PASSWORD_ATTEMPTS, false);
  }

  /** What this card is. */
  public CardKind kind() {
    return kind;
  }

  /** The answer to reset, as a contactless reader makes it up. */
  public byte[] atr() {
    return CONTACTLESS_ATR.clone();
  }

  /** How often something tried to reach the 12-digit number or the card's own. Must stay 0. */
  public int tripwires() {
    return tripwires.get();
  }

  /**
   * How often something reached for the files of 署名用電子証明書 (documents, name and address), which user
   * authentication has no use for.
   */
  public int filesForSigning() {
    return filesForSigning.get();
  }

  /** How many commands the card has answered. */
  public int commands() {
    return commands.get();
  }

  /** How many PINs have been sent to the card. */
  public int pinAttempts() {
    return pinAttempts.get();
  }

  /** How many attempts the PIN has left, 0 to 3. */
  public synchronized int triesLeft() {
    return pin.left();
  }

  /** Whether the card would sign now. */
  public synchronized boolean pinVerified() {
    return pin.verified();
  }

  /** Takes the power away: only this is sure to make the card forget a verified PIN. */
  public synchronized void powerOff() {
    warmReset();
    pin.forget();
    signPassword.forget();
  }

  /** Resets the card without taking its power away. */
  public synchronized void reset() {
    warmReset();
    if (!quirks.pinSurvivesReset()) {
      pin.forget();
      signPassword.forget();
    }
  }

  private static StaffApplication staff(CardKind kind, CardHolder holder) {
    byte[] number = holder.certificate().getSerialNumber().toByteArray();
    return switch (kind) {
      case STAFF_CARD -> new StaffApplication(holder, Arrays.copyOf(number, SHORTEST_NUMBER));
      case STAFF_NUMBER -> new StaffApplication(null, Arrays.copyOf(number, LONGEST_NUMBER));
      default -> null;
    };
  }

  private void warmReset() {
    if (staff != null) {
      staff.reset();
    }
    firstAfterPowerUp = true;
    jpkiSelected = false;
    currentFile = NONE;
  }

  /** Answers one command: data and status word. */
  public synchronized byte[] process(byte[] command) {
    commands.incrementAndGet();
    boolean first = firstAfterPowerUp;
    firstAfterPowerUp = false;
    if (kind == CardKind.UNREADABLE || first && quirks.firstCommandFails()) {
      return alone(StatusWord.NO_DIAGNOSIS);
    }
    return Apdu.parse(command).map(this::dispatch).orElseGet(() -> alone(StatusWord.WRONG_LENGTH));
  }

  private byte[] dispatch(Apdu apdu) {
    if (staff != null) {
      return staff.process(apdu);
    }
    if (apdu.cla() == 0xFF && kind != CardKind.OTHER_CARD) {
      // a reader would tell the number of this card to whoever asks
      tripwires.incrementAndGet();
      return StatusWord.after(new byte[] {8, 1, 2, 3}, StatusWord.OK);
    }
    if ((apdu.cla() & 0x7F) != 0) {
      boolean channel = (apdu.cla() & 0x7F) <= 3;
      return alone(channel ? StatusWord.NO_LOGICAL_CHANNELS : StatusWord.UNKNOWN_CLASS);
    }
    return switch (apdu.ins()) {
      case 0xA4 -> alone(select(apdu));
      case 0xB0 -> read(apdu);
      case 0x20 -> alone(verify(apdu));
      case 0x2A -> sign(apdu);
      default -> alone(StatusWord.UNKNOWN_INSTRUCTION);
    };
  }

  private int select(Apdu apdu) {
    return switch (apdu.p1()) {
      case 0x04 -> selectApplication(apdu);
      case 0x02 -> selectFile(apdu.data().length == 2 ? apdu.data()[1] & 0xFF : NONE);
      default -> StatusWord.WRONG_P1_P2;
    };
  }

  /** A card of this family accepts the beginning of a name, so the tripwires do as well. */
  private int selectApplication(Apdu apdu) {
    String name = HexFormat.of().withUpperCase().formatHex(apdu.data());
    for (String forbidden : FORBIDDEN) {
      if (!name.isEmpty() && forbidden.startsWith(name)) {
        tripwires.incrementAndGet();
      }
    }
    if (kind == CardKind.OTHER_CARD || name.isEmpty() || !JPKI.startsWith(name)) {
      return StatusWord.NOT_FOUND;
    }
    jpkiSelected = true;
    currentFile = NONE;
    return StatusWord.OK;
  }

  private int selectFile(int file) {
    if (CardFiles.FOR_SIGNING.contains(file)) {
      filesForSigning.incrementAndGet();
    }
    if (!jpkiSelected || !files.exists(file) || file == CardFiles.PIN && withoutPin()) {
      return StatusWord.NOT_FOUND;
    }
    currentFile = file;
    return StatusWord.OK;
  }

  private boolean withoutPin() {
    return kind == CardKind.FACE_ONLY;
  }

  private byte[] read(Apdu apdu) {
    int offset = apdu.p1() << 8 | apdu.p2();
    if ((apdu.p1() & 0x80) != 0) {
      int selected = selectFile(apdu.p1() & 0x1F);
      if (selected != StatusWord.OK) {
        return alone(selected);
      }
      offset = apdu.p2();
    }
    if (currentFile == NONE) {
      return alone(StatusWord.NO_CURRENT_FILE);
    }
    byte[] content = files.content(currentFile);
    if (content == null) {
      return alone(StatusWord.NOT_READABLE);
    }
    if (protectedNow(currentFile)) {
      return alone(StatusWord.NOT_VERIFIED);
    }
    if (offset >= content.length) {
      return alone(StatusWord.BEYOND_END);
    }
    int end = Math.min(content.length, offset + apdu.le());
    return StatusWord.after(Arrays.copyOfRange(content, offset, end), StatusWord.OK);
  }

  private boolean protectedNow(int file) {
    return file == CardFiles.SIGN_CERTIFICATE && !signPassword.verified()
        || file == CardFiles.CERTIFICATE && kind == CardKind.PHONE && !pin.verified();
  }

  private int verify(Apdu apdu) {
    if (apdu.data().length == MY_NUMBER_LENGTH) {
      tripwires.incrementAndGet();
    }
    int selected = selectFromP2(apdu.p2());
    if (selected != StatusWord.OK) {
      return selected;
    }
    PinCounter counter =
        Map.of(CardFiles.PIN, pin, CardFiles.SIGN_PASSWORD, signPassword).get(currentFile);
    if (counter == null) {
      return StatusWord.CONDITIONS;
    }
    if (apdu.data().length == 0) {
      return counter.askStatus();
    }
    pinAttempts.incrementAndGet();
    return counter.verify(apdu.data());
  }

  private int selectFromP2(int p2) {
    if ((p2 & 0x80) == 0) {
      return StatusWord.WRONG_P1_P2;
    }
    int shortFile = p2 & 0x1F;
    if (shortFile != 0) {
      return selectFile(shortFile);
    }
    return currentFile == NONE ? StatusWord.NO_CURRENT_FILE : StatusWord.OK;
  }

  private byte[] sign(Apdu apdu) {
    int selected = apdu.cla() == 0x80 ? selectFromP2(apdu.p2()) : StatusWord.UNKNOWN_CLASS;
    if (selected != StatusWord.OK) {
      return alone(selected);
    }
    if (currentFile != CardFiles.KEY) {
      return alone(StatusWord.CONDITIONS);
    }
    if (!pin.verified()) {
      return alone(StatusWord.NOT_VERIFIED);
    }
    return signer.sign(apdu.p1(), apdu.data());
  }

  /** From now on every answer takes this long. */
  public void slowDown(java.time.Duration each) {
    quirks = quirks.withDelay(each);
  }

  CardQuirks quirks() {
    return quirks;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package jp.madoguchi.reader.adapter.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.StaffCard;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Operation;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;

/** A card on a desk's reader, held by the desk's agent for this session. */
final class RemoteCard implements TakenCard {
  private static final byte[] NOTHING = {};
  private static final System.Logger LOG = System.getLogger(RemoteCard.class.getName());

  private final DeskConnection line;
  private final String reader;
  private final int session;
  private final Duration limit;

  private RemoteCard(DeskConnection line, String reader, Duration limit) {
    this.line = line;
    this.reader = reader;
    this.session = line.calls().newNumber();
    this.limit = limit;
  }

  /**
   * Takes the card.
   *
   * @param line the desk's; null when it has none
   * @param limit how long one operation may take
   */
  static RemoteCard take(DeskConnection line, String reader, Duration limit) throws CardException {
    if (line == null) {
      throw DeskCalls.gone(null);
    }
    RemoteCard card = new RemoteCard(line, reader, limit);
    card.ask(Operation.TAKE);
    return card;
  }

  @Override
  public CardIdentity identify() throws CardException {
    byte[] name = ask(Operation.IDENTIFY).data();
    return CardIdentity.of(new String(name, StandardCharsets.US_ASCII));
  }

  @Override
  public int triesLeft() throws CardException {
    byte[] tries = ask(Operation.TRIES_LEFT).data();
    if (tries.length != 1) {
      throw new CardException(CardOutcome.UNREADABLE, "the desk's answer is no count of tries");
    }
    return tries[0];
  }

  @Override
  public byte[] certificate() throws CardException {
    return ask(Operation.CERTIFICATE).data();
  }

  @Override
  public CardSignature authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
      throws CardException {
    byte[] digits = new byte[pin.length];
    for (int i = 0; i < pin.length; i++) {
      // what is no digit is refused at the desk without being sent to the card
      digits[i] = pin[i] >= '0' && pin[i] <= '9' ? (byte) pin[i] : 0;
    }
    OperationAnswer answer = ask(call(Operation.AUTHENTICATE, digits, challenge, staffConfirmed));
    return new CardSignature(answer.data(), answer.signature());
  }

  @Override
  public StaffCard staffCard(byte[] challenge, boolean identifierToo) throws CardException {
    if (!line.knowsStaffCards()) {
      throw new CardException(CardOutcome.READER_GONE, "the desk's agent knows no staff cards yet");
    }
    OperationAnswer answer =
        ask(call(Operation.STAFF_CARD, NOTHING, challenge.clone(), identifierToo));
    byte[] data = answer.data();
    if (data.length == 0 || data[0] < 0 || data[0] >= StaffCard.StaffCardKind.values().length) {
      throw new CardException(CardOutcome.UNREADABLE, "the desk's answer is no staff card");
    }
    StaffCard.StaffCardKind kind = StaffCard.StaffCardKind.values()[data[0]];
    byte[] told = Arrays.copyOfRange(data, 1, data.length);
    return switch (kind) {
      case CERTIFICATE -> new StaffCard(kind, told, answer.signature(), NOTHING);
      case IDENTIFIER -> new StaffCard(kind, NOTHING, NOTHING, told);
      case MY_NUMBER_CARD, OTHER -> StaffCard.of(kind);
    };
  }

  /** The desk powers the card off, also when the line is lost: nothing is left to do here. */
  @Override
  public boolean release() {
    try {
      ask(Operation.RELEASE);
    } catch (CardException e) {
      LOG.log(System.Logger.Level.DEBUG, "the desk gives the card back by itself", e);
    }
    return false;
  }

  private OperationAnswer ask(Operation operation) throws CardException {
    return ask(call(operation, NOTHING, NOTHING, false));
  }

  private Call call(Operation operation, byte[] pin, byte[] challenge, boolean staffConfirmed) {
    return new Call(
        line.calls().newNumber(), session, operation, reader, pin, challenge, staffConfirmed);
  }

  private OperationAnswer ask(Call call) throws CardException {
    return line.calls().ask(line.writer(), call, limit);
  }
}

package jp.madoguchi.factor.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.StaffCard;

/** Desks with readers, each known by the address of its screen. */
final class CardDesks implements ReaderConnectionFactory {
  private final Map<String, List<ReaderName>> desks = new HashMap<>();
  private final Map<ReaderName, BiFunction<byte[], Boolean, StaffCard>> cards = new HashMap<>();

  void desk(String address, String... readers) {
    desks.put(address, List.of(readers).stream().map(ReaderName::new).toList());
  }

  void put(String reader, BiFunction<byte[], Boolean, StaffCard> card) {
    cards.put(new ReaderName(reader), card);
  }

  void put(String reader, StaffCard.StaffCardKind other) {
    put(reader, (challenge, identifierToo) -> StaffCard.of(other));
  }

  void take(String reader) {
    cards.remove(new ReaderName(reader));
  }

  @Override
  public List<ReaderName> beside(String address) {
    return desks.getOrDefault(address, List.of());
  }

  @Override
  public CertificateCheck check(byte[] certificate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String hashKeyId() {
    return null;
  }

  @Override
  public ReaderConnection getConnection(ReaderName reader) {
    return new ReaderConnection() {
      @Override
      public StaffCard staffCard(byte[] challenge, boolean identifierToo) throws CardException {
        if (!cards.containsKey(reader)) {
          throw new CardException(CardOutcome.NO_CARD, "empty");
        }
        return cards.get(reader).apply(challenge, identifierToo);
      }

      @Override
      public CardIdentity identify() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int triesLeft() {
        throw new UnsupportedOperationException();
      }

      @Override
      public byte[] certificate() {
        throw new UnsupportedOperationException();
      }

      @Override
      public CardAuthentication authenticate(char[] pin, byte[] challenge, boolean confirmed) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}

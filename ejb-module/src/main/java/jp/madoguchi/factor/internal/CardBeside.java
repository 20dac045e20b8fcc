package jp.madoguchi.factor.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderLines;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.StaffCard;

/**
 * The staff card on the reader beside the screen of the request. A desk may have several readers,
 * and on another of them a patient's card may lie, of which nothing is read. Talks to cards outside
 * of any transaction.
 */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardBeside {
  private static final Logger LOG = System.getLogger(CardBeside.class.getName());

  @Resource(lookup = "java:app/eis/reader")
  ReaderConnectionFactory readers;

  @Inject Clock clock;
  @Inject Workplace workplace;
  @EJB InstallationKeys keys;
  @EJB ReaderLines lines;
  @EJB EquipmentState equipment;

  @PermitAll
  public boolean here() {
    return CardUse.chosen() != CardUse.OFF && !readers.beside(workplace.address()).isEmpty();
  }

  /**
   * Reads it.
   *
   * @throws FactorRefused where there is not exactly one that counts; the first reason that tells
   *     most
   */
  @PermitAll
  public LyingCard read(byte[] challenge) {
    Instant began = clock.instant();
    List<ReaderName> beside =
        CardUse.chosen() == CardUse.OFF ? List.of() : readers.beside(workplace.address());
    FactorRefusal why = beside.isEmpty() ? FactorRefusal.NO_READER : FactorRefusal.NO_CARD;
    List<LyingCard> found = new ArrayList<>();
    for (ReaderName reader : beside) {
      try {
        ReadCard card = read(reader, challenge);
        found.add(new LyingCard(card, lines.key(reader.value()), began));
      } catch (FactorRefused no) {
        why = no.why().compareTo(why) > 0 ? no.why() : why;
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new FactorRefused(found.isEmpty() ? why : FactorRefusal.CARDS_TWO);
  }

  /** Whether it was taken away since; of a card of this moment its placing may not be told yet. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public boolean gone(LyingCard card) {
    return equipment.readers().stream()
        .filter(one -> one.key().equals(card.reader()))
        .anyMatch(
            one -> one.condition() == ReaderCondition.IDLE && one.since().isAfter(card.readAt()));
  }

  private ReadCard read(ReaderName reader, byte[] challenge) {
    boolean numbers = CardUse.chosen() == CardUse.IDENTIFIER;
    try (ReaderConnection session = readers.getConnection(reader)) {
      StaffCard card = session.staffCard(challenge, numbers);
      return switch (card.kind()) {
        case CERTIFICATE -> CardRule.withKey(card, challenge, clock.instant());
        case IDENTIFIER -> numbered(card, numbers);
        case MY_NUMBER_CARD -> throw new FactorRefused(FactorRefusal.CARD_OF_PATIENT);
        case OTHER -> throw new FactorRefused(FactorRefusal.CARD_OTHER);
      };
    } catch (CardException failed) {
      boolean none = failed.outcome() == CardOutcome.NO_CARD;
      LOG.log(none ? Level.DEBUG : Level.WARNING, "staff card at {0}: {1}", reader, failed);
      throw new FactorRefused(none ? FactorRefusal.NO_CARD : FactorRefusal.CARD_UNREADABLE);
    } catch (ResourceException none) {
      LOG.log(Level.WARNING, "no connection to reader {0}: {1}", reader, none.getMessage());
      throw new FactorRefused(FactorRefusal.CARD_UNREADABLE);
    }
  }

  /** A desk's agent may tell a number that it was not asked for. */
  private ReadCard numbered(StaffCard card, boolean askedFor) {
    if (!askedFor) {
      throw new FactorRefused(FactorRefusal.CARD_OTHER);
    }
    return CardRule.numbered(card, keys.of(InstallationKeyUse.STAFF_CARD_NUMBERS));
  }
}

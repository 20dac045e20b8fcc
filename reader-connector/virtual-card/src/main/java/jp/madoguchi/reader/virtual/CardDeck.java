package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** The virtual cards that can be put on readers, and the hierarchy that issued them. */
public final class CardDeck {
  private static final int GENERATIONS = 3;
  private static final Duration TERM = Duration.ofDays(5 * 365);
  private static final Pattern PERSON = Pattern.compile("P\\d{4,8}");

  private static final List<Listed> LISTED =
      List.of(
          new Listed("P0001", "試験 太郎", CardState.VALID),
          new Listed("P0002", "試験 花子", CardState.VALID),
          new Listed("P0003", "更新間近", CardState.RENEWAL_DUE),
          new Listed("P0004", "猶予期間中", CardState.IN_GRACE),
          new Listed("P0005", "有効期限切れ", CardState.EXPIRED),
          new Listed("P0006", "暗証番号ロック", CardState.PIN_BLOCKED),
          new Listed("P0007", "顔認証マイナンバーカード", CardState.FACE_ONLY),
          new Listed("P0008", "スマートフォン", CardState.PHONE),
          new Listed("P0009", "失効", CardState.REVOKED),
          new Listed("S0001", "職員証 1", CardState.STAFF_CARD),
          new Listed("S0002", "職員証 2", CardState.STAFF_CARD),
          new Listed("S0003", "職員証(番号)", CardState.STAFF_NUMBER),
          new Listed("X0001", "別のカード", CardState.OTHER_CARD),
          new Listed("X0002", "読めないカード", CardState.UNREADABLE));

  private final CardStore store;
  private final TestHierarchy hierarchy;
  private final Clock clock;
  private final CardQuirks quirks;
  private final Set<BigInteger> issued = ConcurrentHashMap.newKeySet();
  private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
  private final RevocationService revocation;
  private final Map<String, VirtualCard> cards = new ConcurrentSkipListMap<>();

  private CardDeck(CardStore store, TestHierarchy hierarchy, Clock clock, CardQuirks quirks) {
    this.store = store;
    this.hierarchy = hierarchy;
    this.clock = clock;
    this.quirks = quirks;
    this.revocation = new RevocationService(hierarchy, issued, revoked);
  }

  /**
   * The deck kept in a directory, made at the first use. The authorities' certificates are written
   * beside it as {@code trust/authority-N.cer}, the lists of what they revoked as {@code
   * revoked/authority-N.crl} (DER).
   */
  public static CardDeck open(Path directory, Clock clock, CardQuirks quirks) throws IOException {
    Files.createDirectories(directory);
    CardStore store = CardStore.open(directory.resolve("cards.properties"));
    List<KeyPair> authorities = new ArrayList<>();
    for (int i = 1; i <= GENERATIONS; i++) {
      authorities.add(store.keyPair("authority-" + i));
    }
    TestHierarchy hierarchy = TestHierarchy.of(authorities, clock.instant());
    CardDeck deck = new CardDeck(store, hierarchy, clock, quirks);
    deck.writeTrust(directory.resolve("trust"));
    LISTED.forEach(card -> deck.make(card.id, card.label, card.state));
    deck.writeRevoked(directory.resolve("revoked"));
    return deck;
  }

  /** All cards that have been made, by id. */
  public Collection<VirtualCard> cards() {
    return cards.values();
  }

  /** The issuing authorities. */
  public TestHierarchy hierarchy() {
    return hierarchy;
  }

  /** The deck's clock. */
  Instant now() {
    return clock.instant();
  }

  /** Says which of the certificates are revoked. */
  public RevocationService revocation() {
    return revocation;
  }

  /** The card of that id. A person's card that has not been made yet is made. */
  public Optional<VirtualCard> card(String id) {
    VirtualCard known = cards.get(id);
    if (known == null && PERSON.matcher(id).matches()) {
      known = make(id, id, CardState.ofPerson(Integer.parseInt(id.substring(1))));
    }
    return Optional.ofNullable(known);
  }

  /** Makes a card, in place of one of the same id. */
  public VirtualCard make(String id, String label, CardState state) {
    BigInteger serial = store.serial(id);
    issued.add(serial);
    if (state == CardState.REVOKED) {
      revoked.add(serial);
    } else {
      revoked.remove(serial);
    }
    Instant notAfter = clock.instant().plus(state.validFor());
    VirtualCard made =
        new VirtualCard(
            id,
            label,
            state,
            serial,
            notAfter,
            () ->
                new JpkiCard(
                    state.kind(),
                    issued(id, state, serial, notAfter),
                    quirks,
                    state == CardState.PIN_BLOCKED));
    cards.put(id, made);
    return made;
  }

  private CardHolder issued(String id, CardState state, BigInteger serial, Instant notAfter) {
    return hierarchy.issue(
        generation(state),
        state.kind() == CardKind.STAFF_CARD ? store.curveKeyPair(id) : store.keyPair(id),
        serial,
        commonName(id),
        notAfter.minus(TERM),
        notAfter);
  }

  private static int generation(CardState state) {
    return state.validFor().isNegative() ? 0 : 1;
  }

  /** Says nothing of the person, as a real one; the same at every start. */
  private static String commonName(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return "TEST" + HexFormat.of().withUpperCase().formatHex(hash, 0, 12);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void writeTrust(Path directory) throws IOException {
    Files.createDirectories(directory);
    int number = 1;
    for (X509Certificate authority : hierarchy.authorities()) {
      try {
        Files.write(directory.resolve("authority-" + number++ + ".cer"), authority.getEncoded());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("a certificate of our own making must encode", e);
      }
    }
  }

  private void writeRevoked(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (int i = 0; i < hierarchy.authorities().size(); i++) {
      Files.write(
          directory.resolve("authority-" + (i + 1) + ".crl"), revocation.list(i, clock.instant()));
    }
  }

  private record Listed(String id, String label, CardState state) {}
}

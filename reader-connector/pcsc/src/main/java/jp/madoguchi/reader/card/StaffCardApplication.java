package jp.madoguchi.reader.card;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Set;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.StaffCard;

/**
 * The card of a member of staff (職員証). The first command asks for the JPKI application: a card that
 * has it is a My Number card, and is sent nothing else, so that neither a file nor a number of it
 * is read.
 */
final class StaffCardApplication {
  /** No such application, or a card that knows no such command. */
  private static final Set<Integer> ANOTHER_CARD =
      Set.of(0x6A82, 0x6A81, 0x6A86, 0x6A88, 0x6985, 0x6D00, 0x6E00, 0x6700);

  private static final int LONGEST = 8192;
  private static final int SHORTEST_IDENTIFIER = 4;
  private static final int LONGEST_IDENTIFIER = 10;

  /** ISO/IEC 14443-3: a number of four bytes that begins so is made anew at each placing. */
  private static final byte RANDOM = 0x08;

  private static final byte[] NONE = {};

  private final JpkiCommands card;

  StaffCardApplication(JpkiCommands card) {
    this.card = card;
  }

  StaffCard prove(byte[] challenge, boolean identifierToo) throws CardException {
    CardAnswer patient = card.select();
    if (patient.ok()) {
      return StaffCard.of(StaffCard.StaffCardKind.MY_NUMBER_CARD);
    }
    if (!ANOTHER_CARD.contains(patient.status())) {
      throw new CardException(CardOutcome.UNREADABLE, "selection answered " + patient);
    }
    if (card.ask(StaffCommands.select()).ok()) {
      byte[] certificate = certificate();
      if (certificate != null) {
        byte[] signature = signed(certificate, challenge);
        return new StaffCard(StaffCard.StaffCardKind.CERTIFICATE, certificate, signature, NONE);
      }
    }
    byte[] identifier = identifierToo ? card.ask(StaffCommands.askIdentifier()).data() : NONE;
    return stays(identifier)
        ? new StaffCard(StaffCard.StaffCardKind.IDENTIFIER, NONE, NONE, identifier)
        : StaffCard.of(StaffCard.StaffCardKind.OTHER);
  }

  private static boolean stays(byte[] identifier) {
    int length = identifier.length;
    boolean random = length == SHORTEST_IDENTIFIER && identifier[0] == RANDOM;
    return length >= SHORTEST_IDENTIFIER && length <= LONGEST_IDENTIFIER && !random;
  }

  /** Null for a card on which none was put. */
  private byte[] certificate() throws CardException {
    CardAnswer answer = card.ask(StaffCommands.readCertificate());
    if (!answer.ok()) {
      return null;
    }
    byte[] certificate = content(content(answer.data(), 0x53), 0x70);
    if (certificate == null || certificate.length > LONGEST) {
      throw new CardException(CardOutcome.UNREADABLE, "the staff card's certificate is cut");
    }
    return certificate;
  }

  private byte[] signed(byte[] certificate, byte[] challenge) throws CardException {
    StaffCommands key = key(certificate);
    CardAnswer answer;
    try {
      answer = card.ask(key.sign(MessageDigest.getInstance(key.hash()).digest(challenge)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256 and SHA-384", e);
    }
    byte[] signature = answer.ok() ? content(content(answer.data(), 0x7C), 0x82) : null;
    if (signature == null) {
      throw new CardException(CardOutcome.UNREADABLE, "the staff card's key answered " + answer);
    }
    return signature;
  }

  private static StaffCommands key(byte[] certificate) throws CardException {
    try {
      X509Certificate parsed =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate));
      if (parsed.getPublicKey() instanceof ECPublicKey key) {
        int bits = key.getParams().getCurve().getField().getFieldSize();
        for (StaffCommands one : StaffCommands.values()) {
          if (one.name().equals("P_" + bits)) {
            return one;
          }
        }
      }
      throw new CardException(CardOutcome.UNREADABLE, "a staff card's key is on P-256 or P-384");
    } catch (GeneralSecurityException e) {
      throw new CardException(CardOutcome.UNREADABLE, "the certificate cannot be parsed", e);
    }
  }

  /** The content of the first element, or null when it is another one or is cut. */
  private static byte[] content(byte[] data, int tag) {
    if (data == null || data.length < 2 || (data[0] & 0xFF) != tag) {
      return null;
    }
    int lengthBytes = (data[1] & 0x80) == 0 ? 0 : data[1] & 0x7F;
    int start = 2 + lengthBytes;
    if (lengthBytes > 2 || start > data.length) {
      return null;
    }
    int length = lengthBytes == 0 ? data[1] : 0;
    for (int i = 2; i < start; i++) {
      length = length << 8 | data[i] & 0xFF;
    }
    return start + length > data.length ? null : Arrays.copyOfRange(data, start, start + length);
  }
}

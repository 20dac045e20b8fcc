package jp.madoguchi.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.virtual.CardHolder;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.CardQuirks;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.OpenSc;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import jp.madoguchi.reader.virtual.TestHierarchy;

/** Who can let a card prove its holder; every signature is checked, outside of the time. */
final class CardClients implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final byte[] CHALLENGE = new byte[32];
  private static final String SIGNATURE = "signature";

  private final Path folder;
  private final PrivatePcscd service;
  private final OpenSc openSc;
  private final Timer timer = new Timer("bench", true);
  private final PcscService ours;
  private final ReaderName reader;
  private final CardHolder holder = holder();
  private JpkiCard card;

  CardClients(Path folder, PrivatePcscd service) throws IOException {
    this.folder = folder;
    this.service = service;
    this.openSc = OpenSc.ofJpki(folder, service.socket());
    this.reader = new ReaderName(service.readers().get(0).name());
    this.ours =
        new PcscService(
            new PcscSettings(service.socket(), Pattern.compile(".*"), LIMIT, LIMIT, LIMIT), timer);
    Files.write(folder.resolve("challenge"), CHALLENGE);
    Files.write(folder.resolve("hash"), hash());
  }

  /** One way to the proof. */
  record Client(String name, Work work, CardClients place) {
    Proof once() throws IOException {
      return place.timed(work);
    }
  }

  /**
   * One proof.
   *
   * @param commands that the card was sent
   */
  record Proof(long nanos, int commands) {}

  /** Does it and returns the signature. */
  private interface Work {
    byte[] sign() throws IOException;
  }

  /** The clients, ours first, with a card that needs that much more time for each command. */
  List<Client> on(Duration delay) throws IOException {
    service.readers().get(0).remove();
    awaitCard(false);
    card = new JpkiCard(CardKind.MY_NUMBER_CARD, holder, CardQuirks.STRICT.withDelay(delay));
    service.readers().get(0).put(card);
    awaitCard(true);
    return List.of(
        new Client("Madoguchi, one session", this::ours, this),
        new Client("OpenSC pkcs15-tool + pkcs15-crypt", this::pkcs15, this),
        new Client("OpenSC pkcs11-tool", this::pkcs11, this));
  }

  private void awaitCard(boolean present) throws IOException {
    String wanted = "(?s).*\n0 +" + (present ? "Yes" : "No") + " .*";
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!openSc.run("opensc-tool", "--list-readers").out().matches(wanted)) {
      if (System.nanoTime() > end) {
        throw new IOException("the PC/SC service does not see the card");
      }
    }
  }

  private Proof timed(Work work) throws IOException {
    int before = card.commands();
    long begun = System.nanoTime();
    byte[] signature = work.sign();
    Proof proof = new Proof(System.nanoTime() - begun, card.commands() - before);
    requireValid(signature);
    return proof;
  }

  /** What the connector does for one session, from taking the card to giving it back. */
  private byte[] ours() throws IOException {
    try {
      TakenCard taken = ours.take(reader);
      try {
        return taken
            .authenticate(JpkiCard.DEMO_PIN.toCharArray(), CHALLENGE, false)
            .judged(CHALLENGE)
            .signature();
      } finally {
        taken.release();
      }
    } catch (CardException e) {
      throw new IOException(e);
    }
  }

  /** OpenSC's leanest: one program reads, another signs. */
  private byte[] pkcs15() throws IOException {
    done("pkcs15-tool", "--read-certificate", "01");
    done(
        "pkcs15-crypt",
        "--sign",
        "--key",
        "1",
        "--sha-256",
        "--pkcs1",
        "--raw",
        "--pin",
        JpkiCard.DEMO_PIN,
        "-i",
        folder.resolve("hash").toString(),
        "-o",
        folder.resolve(SIGNATURE).toString());
    return Files.readAllBytes(folder.resolve(SIGNATURE));
  }

  /** Reads the certificate as well, unasked. */
  private byte[] pkcs11() throws IOException {
    List<String> command = new ArrayList<>(OpenSc.module());
    command.addAll(List.of("--token-label", "JPKI (User Authentication PIN)", "--login"));
    command.addAll(List.of("--pin", JpkiCard.DEMO_PIN, "--sign", "-m", "SHA256-RSA-PKCS"));
    command.addAll(List.of("--id", "01", "-i", folder.resolve("challenge").toString()));
    command.addAll(List.of("-o", folder.resolve(SIGNATURE).toString()));
    done(command.toArray(String[]::new));
    return Files.readAllBytes(folder.resolve(SIGNATURE));
  }

  private void done(String... command) throws IOException {
    OpenSc.ToolRun done = openSc.run(command);
    if (done.status() != 0) {
      throw new IOException(command[0] + ": " + done.errors());
    }
  }

  private void requireValid(byte[] signature) throws IOException {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(holder.certificate());
      verifier.update(CHALLENGE);
      if (!verifier.verify(signature)) {
        throw new IOException("a signature that is not valid");
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("a signature that is not valid", e);
    }
  }

  private static byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(CHALLENGE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static CardHolder holder() {
    Instant now = Instant.now();
    return TestHierarchy.of(List.of(TestHierarchy.newKeyPair()), now)
        .issue(
            0,
            TestHierarchy.newKeyPair(),
            new BigInteger("7123456789ABCDEF", 16),
            "TEST11C47747D69A7AA72735CD7D",
            now.minus(Duration.ofDays(365)),
            now.plus(Duration.ofDays(900)));
  }

  @Override
  public void close() {
    ours.close();
    timer.cancel();
  }
}

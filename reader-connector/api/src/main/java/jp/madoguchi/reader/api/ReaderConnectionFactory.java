package jp.madoguchi.reader.api;

import jakarta.resource.ResourceException;
import java.util.List;

/** Opens sessions with the card on a reader. Looked up as {@code java:app/eis/reader}. */
public interface ReaderConnectionFactory {

  /**
   * Gives a session on the reader. The card is not touched before the first operation of the
   * session, so this succeeds also when no card lies there, the reader is unplugged or the service
   * is gone; the first operation then says so.
   *
   * @throws ResourceException only when the server has no connection left to give
   */
  ReaderConnection getConnection(ReaderName reader) throws ResourceException;

  /**
   * The readers beside the screen that a request comes from: those of the desk whose agent is
   * connected from the same address, or of this machine for an address of this machine.
   *
   * @param address IP address of the screen
   * @return empty when no desk is there, or more than one: then nobody can say which is meant
   */
  List<ReaderName> beside(String address);

  /**
   * Checks a card's certificate, from whichever reader it came: issuer among the trust anchors,
   * signature, use, policy and, where configured, revocation. Needs no card; may ask a server of
   * the authority, within the time limit of the settings, and remembers its answer.
   *
   * @param certificate DER
   */
  CertificateCheck check(byte[] certificate);

  /**
   * Tells the key for the hashes of certificates from any other and nothing else of it: 64
   * characters; null while none is set.
   */
  String hashKeyId();
}

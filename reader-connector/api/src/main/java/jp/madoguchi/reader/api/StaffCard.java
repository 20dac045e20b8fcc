package jp.madoguchi.reader.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * What lies on a reader, asked for as the card of a member of staff (職員証).
 *
 * @param kind what it is
 * @param certificate of {@link StaffCardKind#CERTIFICATE}: the card's own certificate, DER; else
 *     empty
 * @param signature of {@link StaffCardKind#CERTIFICATE}: by the certificate's key over the
 *     challenge, as the card made it; whoever asked checks it
 * @param identifier of {@link StaffCardKind#IDENTIFIER}: 4 to 10 bytes that anybody with a reader
 *     can read and write to another card
 */
public record StaffCard(StaffCardKind kind, byte[] certificate, byte[] signature, byte[] identifier)
    implements Serializable {

  /** What a card is good for. */
  public enum StaffCardKind {
    /** It has a key of its own, which signed the challenge. */
    CERTIFICATE,
    /** It only says its number, always the same. */
    IDENTIFIER,
    /**
     * マイナンバーカード, or a phone in its place: nobody's staff card. Nothing of it was read, not even its
     * number.
     */
    MY_NUMBER_CARD,
    /** Neither a key nor a number that stays, or a number was not asked for. */
    OTHER
  }

  public StaffCard {
    Objects.requireNonNull(kind, "kind");
    certificate = certificate.clone();
    signature = signature.clone();
    identifier = identifier.clone();
  }

  /** A card of which nothing else is known. */
  public static StaffCard of(StaffCardKind kind) {
    return new StaffCard(kind, new byte[0], new byte[0], new byte[0]);
  }

  @Override
  public byte[] certificate() {
    return certificate.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  @Override
  public byte[] identifier() {
    return identifier.clone();
  }

  /** Without what tells people apart. */
  @Override
  public String toString() {
    return "StaffCard[" + kind + "]";
  }
}

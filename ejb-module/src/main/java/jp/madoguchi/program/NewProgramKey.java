package jp.madoguchi.program;

import java.time.LocalDate;

/**
 * A public key as an administrator enters it.
 *
 * @param text a JWK or a set with one (RFC 7517), or PEM: public key or certificate
 * @param from first day, or null for at once
 * @param until last day
 */
public record NewProgramKey(String text, LocalDate from, LocalDate until) {
  @Override
  public String toString() {
    return "NewProgramKey[" + from + " to " + until + "]";
  }
}

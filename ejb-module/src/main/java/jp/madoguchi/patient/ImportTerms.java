package jp.madoguchi.patient;

import java.time.Instant;

/**
 * What is known of a register besides its lines.
 *
 * @param encoding null: recognised by the first characters beyond ASCII; a byte order mark counts
 *     more than either
 * @param asOf the register's own date (データの時点): what the centre confirmed later is not overruled
 *     (ADR 0008); null: the moment of the import
 */
public record ImportTerms(RegisterEncoding encoding, Instant asOf) {
  /** Encoding to be recognised, register of this moment. */
  public static final ImportTerms NONE = new ImportTerms(null, null);
}

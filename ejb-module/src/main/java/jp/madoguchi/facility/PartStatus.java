package jp.madoguchi.facility;

import java.time.Instant;

/**
 * A part the facility depends on: up or down, and since when; {@code detail} is for the help desk.
 */
public record PartStatus(Part part, boolean up, Instant since, String detail) {
  /** 端末 (its folders), センター (answers arrive), リーダー接続. */
  public enum Part {
    TERMINAL,
    CENTRE,
    READERS
  }
}

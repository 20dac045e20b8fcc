package jp.madoguchi.equipment;

import java.time.Instant;

/**
 * A connection the equipment depends on (接続): up or down, and since when; {@code detail} is for the
 * help desk.
 */
public record PartStatus(PartStatus.EquipmentPart part, boolean up, Instant since, String detail) {
  /** 端末 (its folders), センター (answers arrive), リーダー接続. */
  public enum EquipmentPart {
    TERMINAL,
    CENTRE,
    READERS
  }
}

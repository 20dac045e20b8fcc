package jp.madoguchi.equipment;

/** What was done about the equipment (設備). */
public enum EquipmentAct {
  /** A reader's place or model was written down. */
  READER_DESCRIBED,
  RESTART_PLANNED,
  RESTART_STEP_DONE,
  /** A quarantined file was given back to be read again. */
  FILE_PUT_BACK
}

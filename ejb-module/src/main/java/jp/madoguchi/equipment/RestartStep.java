package jp.madoguchi.equipment;

/**
 * Steps of the daily restart (日次再起動) in the order they must be done: reader off, PC shut down,
 * reader on, PC on. Source: workflow rules ID-15, §3.9.
 */
public enum RestartStep {
  READER_OFF,
  PC_OFF,
  READER_ON,
  PC_ON
}

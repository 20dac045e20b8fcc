package jp.madoguchi.medicine;

import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;

/**
 * The tables of medicines as administrators keep them (医薬品の表の管理). A file becomes an edition that
 * waits; it takes effect whole, in one transaction, and the one before remains. Each act is
 * recorded in its transaction.
 */
@Local
public interface MedicineMasters {
  /** Lines of one file at most. */
  int MOST_LINES = 5_000_000;

  /** Findings, and changes, that are told at most. */
  int MOST_TOLD = 200;

  /** One for each {@link MedicineTable}, in its order. */
  List<MedicineStanding> standings();

  /**
   * Reads a file once, line by line, and keeps it as the edition that waits, with its differences
   * to the one in effect; all or nothing. One that waited before is dropped. Two at once come one
   * after the other.
   */
  MedicineReport load(MedicineTerms terms, InputStream csv);

  /**
   * How what waits differs from what is in effect: rows that come, then those that go, then those
   * that say something else, {@link #MOST_TOLD} at most.
   */
  List<MedicineChange> changes(MedicineTable table);

  /** What waits takes effect. */
  void use(MedicineVersion shown);

  /** What waits is dropped. */
  void drop(MedicineVersion shown);

  /** The edition before takes effect again; the one in effect can be gone back to. */
  void goBack(MedicineVersion shown);
}

package jp.madoguchi.medicine.internal;

import java.util.List;
import jp.madoguchi.medicine.MedicineColumn;

/**
 * A column of a file and where it goes.
 *
 * @param stored column of the database, or null when the field only says whether the line holds
 * @param place in the file from 0, or -1 when the headings tell it
 * @param headings names it may have in a heading
 * @param longest characters
 */
record MedicineField(
    String stored,
    MedicineColumn column,
    int place,
    List<String> headings,
    MedicineForm form,
    boolean required,
    int longest) {
  static MedicineField at(
      int place, MedicineColumn column, String stored, MedicineForm form, int longest) {
    return new MedicineField(stored, column, place, List.of(), form, false, longest);
  }

  static MedicineField named(
      MedicineColumn column, String stored, MedicineForm form, int longest, String... headings) {
    return new MedicineField(stored, column, -1, List.of(headings), form, false, longest);
  }

  MedicineField must() {
    return new MedicineField(stored, column, place, headings, form, true, longest);
  }
}

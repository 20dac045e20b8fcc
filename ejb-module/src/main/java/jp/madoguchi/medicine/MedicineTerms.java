package jp.madoguchi.medicine;

import java.time.LocalDate;

/**
 * What an administrator says of a file with a table of medicines (医薬品の表の版の説明).
 *
 * @param day of the edition as its publisher dates it; none after today
 * @param source who published it and where it was taken from, 1 to 200 characters; shown at each
 *     hit
 */
public record MedicineTerms(MedicineTable table, LocalDate day, String source) {}

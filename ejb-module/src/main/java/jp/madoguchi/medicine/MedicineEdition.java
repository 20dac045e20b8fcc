package jp.madoguchi.medicine;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An edition of a table of medicines (医薬品の表の版).
 *
 * @param lines that were stored
 * @param passedOver lines that the table itself takes back, or that are no contraindication
 * @param added rows that the edition it was compared with has not
 * @param removed rows that only that one has
 * @param changed rows that say something else there
 * @param loadedBy an account
 */
public record MedicineEdition(
    long id,
    MedicineTable table,
    LocalDate day,
    String source,
    int lines,
    int passedOver,
    int added,
    int removed,
    int changed,
    String loadedBy,
    Instant loadedAt) {}

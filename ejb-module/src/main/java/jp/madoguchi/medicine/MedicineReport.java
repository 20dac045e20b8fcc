package jp.madoguchi.medicine;

import java.util.List;

/**
 * What became of a file (医薬品の表の読込の結果).
 *
 * @param lines read, without a heading
 * @param edition what waits now to take effect; null when there is any finding
 * @param findings the first of them, in the order of the file; any one keeps the whole file out
 */
public record MedicineReport(
    MedicineTable table, int lines, MedicineEdition edition, List<MedicineFinding> findings) {}

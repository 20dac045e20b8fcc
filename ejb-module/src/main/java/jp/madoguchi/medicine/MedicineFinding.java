package jp.madoguchi.medicine;

/**
 * One place of a file that is wrong (医薬品の表の誤りの箇所).
 *
 * @param line 1 is the first of the file
 * @param column null when the whole line is meant
 */
public record MedicineFinding(int line, MedicineColumn column, MedicineFault fault) {}

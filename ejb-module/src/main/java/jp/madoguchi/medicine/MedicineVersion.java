package jp.madoguchi.medicine;

import java.io.Serializable;

/**
 * A table's editions as a page showed them: an act on another state than that is refused
 * (医薬品の表の見た状態).
 */
public record MedicineVersion(MedicineTable table, long version) implements Serializable {}

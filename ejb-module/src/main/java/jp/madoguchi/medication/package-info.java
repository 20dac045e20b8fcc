/**
 * The rules of a drug history (薬剤情報): which lines are one ingredient by one route, how long a
 * supply lasts, which lines are perhaps the same dispensing, which supplies overlap (重複投薬), how
 * many ingredients are taken. Pure functions over what was received. They say what matches the
 * published rule, never what to prescribe. Contraindications and the drug masters are another
 * capability's.
 */
package jp.madoguchi.medication;

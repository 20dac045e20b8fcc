/**
 * Tables of medicines as their publishers hand them out (医薬品の表), and the check of a drug against
 * them: the 医薬品マスター, the list of the 薬価基準, the public masters of the computer check, and the
 * hospital's own tables. It knows no patient: who asks says which drugs run. Sources: update-2026
 * E, clinical data 3; ADR 0047.
 */
package jp.madoguchi.medicine;

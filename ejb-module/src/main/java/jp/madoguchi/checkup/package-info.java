/**
 * The rules of the checkups (特定健診): items and their value lists, thresholds, trend keys, eGFR,
 * メタボリックシンドローム判定 and 保健指導レベル. Pure functions over what was received; tables are data files with
 * their days. They say what the published tables say of a value, never a diagnosis.
 */
package jp.madoguchi.checkup;

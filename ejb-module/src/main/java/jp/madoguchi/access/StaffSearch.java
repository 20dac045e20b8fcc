package jp.madoguchi.access;

import java.io.Serializable;

/**
 * Whom a list of staff shows.
 *
 * @param text part of number, name, kana, department or account; null for everybody
 * @param finding only those with it, or null
 */
public record StaffSearch(String text, StaffFinding finding) implements Serializable {
  @Override
  public String toString() {
    return "StaffSearch[***]";
  }
}

package jp.madoguchi.bulk.internal;

import jp.madoguchi.patient.PatientView;

/** A person asked about, or one whom only the answer names, as a row to insert. */
record AskedRow(long id, long inquiryId, int place, String personKey, PatientView patient) {
  @Override
  public String toString() {
    return "AskedRow[" + id + "]";
  }
}

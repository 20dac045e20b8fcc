/**
 * Who is in charge of a patient (担当): which department or member of staff, from which day until
 * which, and who said so. Bookings, admissions (ADT PV1) and the desk write it; the gate of medical
 * information asks it (○ of workflow rules 5.3). It opens nothing by itself.
 */
package jp.madoguchi.care;

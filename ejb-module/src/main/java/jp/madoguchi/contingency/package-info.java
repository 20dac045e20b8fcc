/**
 * What the hospital does when the ordinary way is closed (災害・救急): medical information is opened
 * without the patient's consent for one person, one patient and a time, with a reason that is
 * reviewed. What is read on such a ground is {@code clinical}'s; here is who opened it. Source:
 * workflow rules 3.6, 3.7.
 */
package jp.madoguchi.contingency;

/**
 * Work on the hospital's systems by whoever maintains them (保守作業): who may come in from outside,
 * when and why. Guideline 7.0 on the safety of medical information systems, chapter 10: each work
 * is planned, approved, and set against what was really done; the latter is the audit's.
 */
package jp.madoguchi.maintenance;

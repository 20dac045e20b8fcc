/**
 * The hospital's patient register (患者台帳): whom it holds and with which insurance, who an answer may
 * mean (患者照合), how two writings of one thing are compared, and how a register is imported.
 */
package jp.madoguchi.patient;

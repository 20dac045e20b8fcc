/** The fault list (障害一覧). */
package jp.madoguchi.web.faults;

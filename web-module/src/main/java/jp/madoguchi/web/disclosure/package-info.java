/**
 * {@code ./madoguchi pack}: what a hospital asks of a product before it buys it (情報開示資料), made from
 * the tables and chapters of {@code docs/disclosure} and the build's list of parts. No page of the
 * program leads here.
 */
package jp.madoguchi.web.disclosure;

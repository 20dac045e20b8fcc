/**
 * Who may open which page: the one table of pages and roles ({@code access.tsv}), the bar drawn
 * from it, and the addresses a person is led back to.
 */
package jp.madoguchi.web.navigation;

/** The first hints of a role, shown once to each person beside the parts of the first page. */
package jp.madoguchi.web.tour;

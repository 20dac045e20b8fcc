/** Tells browsers which row of the board changed; holds no personal data. */
package jp.madoguchi.web.push;

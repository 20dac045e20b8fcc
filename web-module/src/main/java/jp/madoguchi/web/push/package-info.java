/** Sends rows of the board that changed to the browsers that may show them. */
package jp.madoguchi.web.push;

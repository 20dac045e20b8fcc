/** Words, dates and numbers in the person's language. */
package jp.madoguchi.web.text;

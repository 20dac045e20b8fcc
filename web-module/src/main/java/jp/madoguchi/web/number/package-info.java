/** Inquiry by number (資格照会). */
package jp.madoguchi.web.number;

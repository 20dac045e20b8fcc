/** The patient register's way in: upload, progress, findings, and the differences to decide. */
package jp.madoguchi.web.register;

/** What is to be done (対応事項). */
package jp.madoguchi.web.tasks;

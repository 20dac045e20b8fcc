/** The result page (資格確認結果) and what the desk does there. */
package jp.madoguchi.web.session;

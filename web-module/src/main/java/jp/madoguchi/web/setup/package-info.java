/** The first start in the browser (初期設定), and its checks at any later time. */
package jp.madoguchi.web.setup;

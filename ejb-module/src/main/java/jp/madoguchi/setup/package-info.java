/**
 * The first start of an installation (初期設定): who may set it up, by a code that the operator alone
 * can read, step by step in the browser, once; and whether it is a hospital's or the demo's.
 */
package jp.madoguchi.setup;

/** 一括照会 (SC-06): list, order, review. */
package jp.madoguchi.web.bulk;

/** 医薬品の表: how they are taken in, compared, let take effect and gone back from. */
package jp.madoguchi.web.medicine;

/** Small text files of other systems, as somebody sends them with a page. */
package jp.madoguchi.web.upload;

/** Pages of the second factor (二要素認証): giving it, one's own factors, and the fresh proof. */
package jp.madoguchi.web.factor;

/**
 * The second factor at the log-in (二要素認証): what people hold besides their password, how it is made,
 * given and taken away. What follows of it for a log-in is known to {@code access}.
 */
package jp.madoguchi.factor;

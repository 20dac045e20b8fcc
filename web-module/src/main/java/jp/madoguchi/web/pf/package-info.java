/**
 * Everything of ours that knows PrimeFaces: the base of every list, converters, downloads. Nobody
 * else imports {@code org.primefaces}, so that another version of it touches this package only.
 */
package jp.madoguchi.web.pf;

/** The one way in: log-in, roles by address, limits of a log-in, headers. */
package jp.madoguchi.web.security;

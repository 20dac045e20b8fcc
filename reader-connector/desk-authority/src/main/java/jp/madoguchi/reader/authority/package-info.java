/**
 * The authority of the desks: one self-signed certificate that issues one certificate for the
 * server and one for each desk, and revokes those of desks. Run by the administrator's command,
 * never by the server: the server does not hold the authority's key.
 */
package jp.madoguchi.reader.authority;

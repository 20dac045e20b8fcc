/**
 * Medical information for 有資格者 (SC-11 to SC-16). Reads through {@code clinical}'s façade only,
 * which passes the consent gate and writes the audit record with every call; nothing medical is
 * kept between two requests.
 */
package jp.madoguchi.web.medical;

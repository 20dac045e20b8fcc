/**
 * What stands in an address instead of a patient's number or a search (ADR 0025): addresses are
 * kept by access logs, proxies, browsers' histories and the address line itself.
 */
package jp.madoguchi.web.handle;

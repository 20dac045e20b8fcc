/**
 * Whether a card's certificate can be relied on: trust anchors, use, policy and revocation. Network
 * and files are the connector's business, so this is here; what follows from expiry is a rule of
 * the application.
 */
package jp.madoguchi.reader.certificate;

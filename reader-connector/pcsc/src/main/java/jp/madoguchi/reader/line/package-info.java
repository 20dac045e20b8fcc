/**
 * What a desk agent and the resource adapter say to each other over one TLS connection: framed,
 * versioned, limited in length. Described for operators and other programs in {@code
 * docs/desk-agent.md}; why sessions cross and commands to the card do not is ADR 0012.
 */
package jp.madoguchi.reader.line;

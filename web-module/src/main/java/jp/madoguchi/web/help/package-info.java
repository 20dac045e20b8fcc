/**
 * The manual (説明書): Markdown of {@code docs/manual}, shown by the program at {@code /help} and made
 * into one HTML and one PDF for each language by {@code ./madoguchi manual}; {@code docs/adr/0032}.
 */
package jp.madoguchi.web.help;

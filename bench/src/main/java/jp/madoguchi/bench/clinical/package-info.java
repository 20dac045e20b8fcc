/**
 * {@code ./madoguchi bench clinical}: what a clinician's pages and checks have to read. Invented.
 */
package jp.madoguchi.bench.clinical;

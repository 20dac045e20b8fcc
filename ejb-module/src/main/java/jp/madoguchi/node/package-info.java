/**
 * What one running server needs of its store: the schema and its migrations, a database that is
 * away, and how values are written into columns. Knows nothing of the trade.
 */
package jp.madoguchi.node;

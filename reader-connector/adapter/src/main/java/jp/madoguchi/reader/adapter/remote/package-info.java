/**
 * The readers at desks: agents connect over mutually authenticated TLS 1.3 and tell what happens;
 * sessions go to them as operations. To the rest of the adapter a reader at a desk is a reader like
 * any other, named {@code AGENT/READER}.
 */
package jp.madoguchi.reader.adapter.remote;

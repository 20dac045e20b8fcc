/**
 * How fast the message library reads, beside the JDK's own StAX reader, DOM and JAXB over the same
 * bytes (JMH).
 */
package jp.madoguchi.bench.messages;

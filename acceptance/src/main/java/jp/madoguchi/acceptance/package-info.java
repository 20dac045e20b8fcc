/**
 * The running system seen from outside. {@code system} starts a server of either assembly with its
 * virtual devices, once for all tests; {@code browser} puts a person in front of it. The tests
 * themselves are in {@code src/test}.
 */
package jp.madoguchi.acceptance;

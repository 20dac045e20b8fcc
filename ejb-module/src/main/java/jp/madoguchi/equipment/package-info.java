/**
 * The equipment of the desk (設備): card readers, the terminals, the exchange of files with them,
 * what went wrong in it, and the daily restart. The terminal connector delivers here; which
 * capability takes an answer is found by the interfaces named {@code ...Taker}.
 */
package jp.madoguchi.equipment;

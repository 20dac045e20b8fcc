/**
 * The reception (受付): the session of one person at the counter from the card or the number to the
 * take-over, whose its answer is, and the board on which the desk sees it. The way of an answer
 * begins in {@code ResultIntakeBean}.
 */
package jp.madoguchi.reception;

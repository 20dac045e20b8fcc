/**
 * Pages of what is opened without consent (救急・災害): opening, the periods of disasters, the review.
 */
package jp.madoguchi.web.contingency;

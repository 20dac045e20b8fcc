/**
 * How well and how fast the patients of a large register are found for answers written otherwise.
 */
package jp.madoguchi.bench.matching;

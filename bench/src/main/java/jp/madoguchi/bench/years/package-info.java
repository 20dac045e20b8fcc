/** {@code ./madoguchi bench --only years}: what a large hospital asks after three years. */
package jp.madoguchi.bench.years;

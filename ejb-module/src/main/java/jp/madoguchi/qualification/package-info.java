/**
 * What the centre answers about insurance (資格確認結果), as rules: what a message amounts to, its
 * results judged together, the differences to the register, and the sentence the desk reads.
 */
package jp.madoguchi.qualification;

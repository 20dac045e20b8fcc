/** Which tests prove which rule; {@code docs/requirements.tsv} lists the rules. */
package jp.madoguchi.requirements;

package jp.madoguchi.factor;

import jp.madoguchi.access.FactoredLogIn;

/**
 * Told in the transaction of an act on one's own factors (認証要素の変更), so that the audit writes its
 * record in the same one.
 *
 * @param about kind of the factor, or how many codes are left
 */
public record FactorChanged(FactoredLogIn logIn, FactorAct act, String about) {}

/**
 * Medical information (医療情報閲覧): fetched under a consent, kept until some time after its end, and
 * shown behind one gate only.
 */
package jp.madoguchi.clinical;

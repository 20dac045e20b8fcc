/** Connected programs (連携システム): where they get their tokens, and the administrators' page. */
package jp.madoguchi.web.program;

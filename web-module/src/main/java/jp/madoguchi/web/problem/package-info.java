/** What a person is told when a page fails. */
package jp.madoguchi.web.problem;

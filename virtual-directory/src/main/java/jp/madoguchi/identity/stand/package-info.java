/** What tests of identity need and no hospital is at hand for: a directory, and an authority. */
package jp.madoguchi.identity.stand;

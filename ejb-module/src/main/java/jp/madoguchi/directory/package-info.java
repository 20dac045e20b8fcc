/** The hospital's directory of people (院内ディレクトリ): who somebody is, and never what he may do. */
package jp.madoguchi.directory;

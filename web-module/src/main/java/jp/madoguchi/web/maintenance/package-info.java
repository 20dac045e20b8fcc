/** Work plans (保守作業計画) on the administrators' page. */
package jp.madoguchi.web.maintenance;

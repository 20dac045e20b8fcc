/** Staff, licences, roles and viewing grants (SC-23); no patient anywhere. */
package jp.madoguchi.web.staff;

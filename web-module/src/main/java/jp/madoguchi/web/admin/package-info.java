/** Pages of the system administrator: states, accounts, settings; no patient data. */
package jp.madoguchi.web.admin;

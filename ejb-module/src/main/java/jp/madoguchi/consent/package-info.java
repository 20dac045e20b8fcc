/**
 * Consents of patients (同意): an append-only ledger, and what a consent amounts to at an instant. A
 * consent is that of the person the answer names, not of a patient number (ADR 0016).
 */
package jp.madoguchi.consent;

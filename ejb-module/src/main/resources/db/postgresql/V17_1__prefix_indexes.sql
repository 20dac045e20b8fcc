-- The beginning of a name is looked for by an index whatever the database's collation (ADR 0020). H2 compares by
-- code points and needs none of them.
create index patient_name_prefix on patient (name_folded varchar_pattern_ops);
create index patient_kana_prefix on patient (kana_folded varchar_pattern_ops);
create index patient_name_loose_prefix on patient (name_loose varchar_pattern_ops);
create index patient_kana_loose_prefix on patient (kana_loose varchar_pattern_ops);

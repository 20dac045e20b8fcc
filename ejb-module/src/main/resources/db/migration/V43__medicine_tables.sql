-- 医薬品の表: tables of medicines as their publishers hand them out, an edition at a time (ADR 0047). A row of an
-- edition is never changed; what is in effect is one row of medicine_table.
create sequence medicine_edition_seq;

create table medicine_edition (
    id          bigint       primary key,
    kind        varchar(32)  not null,
    edition_day date         not null,
    source      varchar(200) not null,
    lines       integer      not null,
    passed_over integer      not null,
    -- against base_id, the edition that was in effect when it was compared
    added       integer      not null,
    removed     integer      not null,
    changed     integer      not null,
    base_id     bigint,
    loaded_by   varchar(64)  not null,
    loaded_at   timestamp(6) with time zone not null
);
create index medicine_edition_kind on medicine_edition (kind, id);

create table medicine_table (
    kind       varchar(32)  primary key,
    active_id  bigint references medicine_edition (id),
    former_id  bigint references medicine_edition (id),
    waiting_id bigint references medicine_edition (id),
    changed_by varchar(64),
    changed_at timestamp(6) with time zone,
    version    bigint       not null
);

-- 医薬品マスター
create table medicine_drug (
    edition_id    bigint       not null,
    line          integer      not null,
    code          varchar(9)   not null,
    name          varchar(200) not null,
    unit          varchar(60)  not null,
    price         varchar(20)  not null,
    form          varchar(1)   not null,
    changed_on    varchar(8)   not null,
    abolished_on  varchar(8)   not null,
    price_code    varchar(12)  not null,
    generic_code  varchar(12)  not null,
    basic_name    varchar(200) not null,
    -- 成分と経路: the first seven characters of price_code, else of generic_code
    substance_key varchar(7)   not null,
    primary key (edition_id, line)
);
create index medicine_drug_code on medicine_drug (edition_id, code);
create index medicine_drug_price on medicine_drug (edition_id, price_code);
create index medicine_drug_generic on medicine_drug (edition_id, generic_code);
create index medicine_drug_substance on medicine_drug (edition_id, substance_key);

-- 薬価基準収載品目リスト
create table medicine_price (
    edition_id     bigint       not null,
    line           integer      not null,
    code           varchar(12)  not null,
    substance_name varchar(300) not null,
    strength       varchar(300) not null,
    name           varchar(200) not null,
    price          varchar(20)  not null,
    until_day      varchar(20)  not null,
    primary key (edition_id, line)
);
create index medicine_price_code on medicine_price (edition_id, code);

-- 併用禁忌: one direction a row
create table medicine_pair (
    edition_id bigint       not null,
    line       integer      not null,
    left_key   varchar(60)  not null,
    right_key  varchar(60)  not null,
    reason     varchar(400) not null,
    scope      varchar(60)  not null,
    primary key (edition_id, line)
);
create index medicine_pair_left on medicine_pair (edition_id, left_key, right_key);
create index medicine_pair_right on medicine_pair (edition_id, right_key);

-- 配合剤の成分と薬の群
create table medicine_member (
    edition_id bigint       not null,
    line       integer      not null,
    relation   varchar(12)  not null,
    part       varchar(60)  not null,
    whole      varchar(60)  not null,
    name       varchar(200) not null,
    primary key (edition_id, line)
);
create index medicine_member_part on medicine_member (edition_id, part, whole);
create index medicine_member_whole on medicine_member (edition_id, whole);

-- 傷病名禁忌
create table medicine_illness (
    edition_id   bigint      not null,
    line         integer     not null,
    code         varchar(9)  not null,
    illness_code varchar(7)  not null,
    primary key (edition_id, line)
);
create index medicine_illness_code on medicine_illness (edition_id, code, illness_code);

-- 適応・用量
create table medicine_dose (
    edition_id   bigint      not null,
    line         integer     not null,
    code         varchar(9)  not null,
    illness_code varchar(7)  not null,
    sex          varchar(1)  not null,
    age_from     varchar(3)  not null,
    age_until    varchar(3)  not null,
    most_dose    varchar(20) not null,
    most_days    varchar(5)  not null,
    primary key (edition_id, line)
);
create index medicine_dose_code on medicine_dose (edition_id, code, illness_code);

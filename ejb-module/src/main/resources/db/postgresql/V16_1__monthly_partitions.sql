-- Audit records, their seals and reader events by month (ADR 0020). PostgreSQL alone: on H2 they stay plain tables of
-- the same columns. A month is one of Japan. What no month takes falls into …_other: no row is ever refused.

-- Makes the partition of a month unless something covers it; rows that fell into …_other meanwhile move along.
create function make_month_partition(parent text, month date) returns text language plpgsql as $$
declare
    first_day date        := date_trunc('month', month)::date;
    begins    timestamptz := first_day::timestamp at time zone 'Asia/Tokyo';
    ends      timestamptz := (first_day + interval '1 month') at time zone 'Asia/Tokyo';
    part      text        := parent || to_char(first_day, '_"y"YYYY"m"MM');
    moment    text;
begin
    if exists (select 1 from pg_inherits i join pg_class c on c.oid = i.inhrelid,
                    lateral (select pg_get_expr(c.relpartbound, c.oid) as bound) b
                where i.inhparent = parent::regclass
                  and substring(b.bound from 'TO \(''([^'']+)''\)')::timestamptz > begins
                  and coalesce(substring(b.bound from 'FROM \(''([^'']+)''\)')::timestamptz, '-infinity') <= begins) then
        return null;
    end if;
    select a.attname into strict moment
      from pg_partitioned_table p join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
     where p.partrelid = parent::regclass;
    -- whoever reads …_other for long must not make everybody who writes wait behind this: tried again later
    perform set_config('lock_timeout', '5s', true);
    execute format('create table %I (like %I including all)', part, parent);
    execute format('with late as (delete from %I where %I >= %L and %I < %L returning *) insert into %I select * from late',
                   parent || '_other', moment, begins, moment, ends, part);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, begins, ends);
    return part;
end
$$;

-- Takes away months that ended before the day; how many.
create function drop_months_before(parent text, before_day date) returns integer language plpgsql as $$
declare
    part    record;
    dropped integer := 0;
begin
    perform set_config('lock_timeout', '5s', true);
    for part in
        select c.oid::regclass::text as name
          from pg_inherits i join pg_class c on c.oid = i.inhrelid,
               lateral (select pg_get_expr(c.relpartbound, c.oid) as bound) b
         where i.inhparent = parent::regclass
           and substring(b.bound from 'TO \(''([^'']+)''\)')::timestamptz
                 <= before_day::timestamp at time zone 'Asia/Tokyo'
    loop
        execute 'drop table ' || part.name;
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

-- Turns a plain table into one by months. What is in it stays where it lies, as the partition of the time before.
create function become_monthly(plain text, moment text, key text) returns void language plpgsql as $$
declare
    before_it text := plain || '_before';
    newest    timestamptz;
    turn      date;
    one       record;
begin
    execute format('alter table %I rename to %I', plain, before_it);
    for one in select conname from pg_constraint
                where conrelid = before_it::regclass and contype in ('p', 'u') loop
        execute format('alter table %I drop constraint %I', before_it, one.conname);
    end loop;
    execute format('create table %I (like %I including defaults) partition by range (%I)', plain, before_it, moment);
    execute format('alter table %I add primary key (%s)', plain, key);
    for one in select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as text from pg_index
                where indrelid = before_it::regclass loop
        execute format('alter index %s rename to %I', one.name, one.name || '_before');
        execute replace(one.text, ' ON ' || split_part(split_part(one.text, ' ON ', 2), ' ', 1) || ' ',
                        format(' ON %I ', plain));
    end loop;
    execute format('create table %I partition of %I default', plain || '_other', plain);
    execute format('select max(%I) from %I', moment, before_it) into newest;
    if newest is null then
        execute format('drop table %I', before_it);
        turn := date_trunc('month', now() at time zone 'Asia/Tokyo')::date;
    else
        turn := (date_trunc('month', greatest(newest, now()) at time zone 'Asia/Tokyo') + interval '1 month')::date;
        execute format('alter table %I attach partition %I for values from (minvalue) to (%L)',
                       plain, before_it, turn::timestamp at time zone 'Asia/Tokyo');
    end if;
    for month in 0..3 loop
        perform make_month_partition(plain, (turn + make_interval(months => month))::date);
    end loop;
end
$$;

select become_monthly('audit_record', 'at', 'id, at');
select become_monthly('audit_seal', 'sealed_at', 'seq, sealed_at');
-- unique within a month only: the lock of the chain's end makes it so over all months, and the check finds what broke it
create unique index audit_seal_record on audit_seal (record_id, sealed_at);
select become_monthly('reader_event', 'happened_at', 'id, happened_at');
drop function become_monthly(text, text, text);

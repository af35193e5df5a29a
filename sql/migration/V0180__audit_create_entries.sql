-- Where events are found: narrow, beside the business data, and made anew from the trail whenever it must be. What a search shows
-- is read from the trail itself, by the entry's place in its stream.
create table trail_entry (
    id bigint not null auto_increment primary key,
    stream_kind varchar(16) not null,
    stream_id varchar(64) not null,
    seq bigint not null,
    happened_at datetime(3) not null,
    officer_name varchar(100) not null,
    unit_id varchar(40) not null,
    address varchar(64) not null,
    action varchar(64) not null,
    subject varchar(80) not null,
    matter_id varchar(20) not null,
    division varchar(6) not null,
    city varchar(4) not null
);

insert into trail_entry (
    stream_kind, stream_id, seq, happened_at, officer_name, unit_id, address, action, subject, matter_id, division, city)
select e.stream_kind, e.stream_id, e.seq, e.happened_at, e.officer_name, e.unit_id, e.address, e.action,
    substring(e.subject, 1, 80), coalesce(c.matter_id, ''),
    coalesce(c.county_code, substring(e.unit_id, 1, 6)), substring(coalesce(c.county_code, e.unit_id), 1, 4)
from ${trail}.trail_event e
left join case_file c on e.stream_kind = 'CASE' and c.id = case when e.stream_kind = 'CASE' then cast(e.stream_id as decimal(19)) end
order by e.id;

create index ix_trail_entry_time on trail_entry (happened_at, id);
create index ix_trail_entry_stream on trail_entry (stream_id, happened_at, id);
create index ix_trail_entry_officer on trail_entry (officer_name, happened_at, id);
create index ix_trail_entry_unit on trail_entry (unit_id, happened_at, id);
create index ix_trail_entry_address on trail_entry (address, happened_at, id);
create index ix_trail_entry_action on trail_entry (action, happened_at, id);
create index ix_trail_entry_subject on trail_entry (subject, happened_at, id);
create index ix_trail_entry_matter on trail_entry (matter_id, happened_at, id);
create index ix_trail_entry_division on trail_entry (division, happened_at, id);
create index ix_trail_entry_city on trail_entry (city, happened_at, id);

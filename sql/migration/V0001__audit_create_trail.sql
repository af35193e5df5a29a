create table ${trail}.trail_event (
    id bigint not null auto_increment primary key,
    stream_kind varchar(16) not null,
    stream_id varchar(64) not null,
    seq bigint not null,
    happened_at datetime(3) not null,
    officer_id varchar(40) not null,
    officer_name varchar(100) not null,
    unit_id varchar(40) not null,
    address varchar(64) not null,
    action varchar(64) not null,
    subject varchar(400) not null,
    canonical longtext not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    constraint uq_trail_event_place unique (stream_kind, stream_id, seq)
);
create index ix_trail_event_officer on ${trail}.trail_event (officer_id, id);
create index ix_trail_event_action on ${trail}.trail_event (action, id);
create index ix_trail_event_time on ${trail}.trail_event (happened_at, id);

-- The head of each chain: locked before an event is added. It lives with the business data, because the trail's own
-- schema takes no update.
create table trail_head (
    stream_kind varchar(16) not null,
    stream_id varchar(64) not null,
    seq bigint not null,
    hash char(64) not null,
    primary key (stream_kind, stream_id)
);

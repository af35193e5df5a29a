-- Seals over the trail: a leaf says how far one stream had come, a seal signs the root over its leaves and names the seal before.
-- Both stand in the trail's own schema, which the application may add to and nothing else.
create table ${trail}.trail_seal (
    number bigint not null primary key,
    sealed_at datetime(3) not null,
    previous char(64) not null,
    root char(64) not null,
    leaves int not null,
    events bigint not null,
    algorithm varchar(30) not null,
    key_id char(16) not null,
    public_key varchar(500) not null,
    signature varchar(500) not null,
    -- The highest id of an event when it was made: where the search for later ones may begin. Nothing is proven by it.
    event_mark bigint not null
);

create table ${trail}.trail_seal_leaf (
    seal_number bigint not null,
    leaf_no int not null,
    stream_kind varchar(16) not null,
    stream_id varchar(64) not null,
    from_seq bigint not null,
    to_seq bigint not null,
    hash char(64) not null,
    proof varchar(1000) not null,
    primary key (seal_number, leaf_no),
    constraint uq_trail_seal_leaf_end unique (stream_kind, stream_id, to_seq)
);

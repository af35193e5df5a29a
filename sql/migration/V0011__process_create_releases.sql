create table process_release (
    id bigint not null auto_increment primary key,
    process_key varchar(64) not null,
    version int not null,
    definition_id varchar(120) not null,
    content_hash char(64) not null,
    valid_from date not null,
    constraint uq_process_release_version unique (process_key, version)
);
create index ix_process_release_in_force on process_release (process_key, valid_from, version);

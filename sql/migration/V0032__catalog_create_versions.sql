-- What the catalogue said of a matter, whole, from a day on as recorded at a time. Versions are added, never changed; the
-- last recorded of those that are valid on a day is what holds on it.
create table matter_version (
    matter_id varchar(20) not null,
    version int not null,
    valid_from date not null,
    recorded_at datetime(3) not null,
    officer_name varchar(100) not null,
    content longtext not null,
    primary key (matter_id, version),
    constraint fk_matter_version_matter foreign key (matter_id) references matter (id)
);

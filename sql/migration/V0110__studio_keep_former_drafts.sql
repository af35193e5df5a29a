-- What a draft was before a modeler on the desktop wrote over it: until the designer keeps either.
create table studio_upload (
    process_key varchar(22) not null primary key,
    uploaded_by varchar(100) not null,
    uploaded_at datetime(3) not null,
    row_version bigint not null,
    constraint fk_studio_upload_draft foreign key (process_key) references studio_draft (process_key) on delete cascade
);
create table studio_upload_former (
    process_key varchar(22) not null,
    name varchar(80) not null,
    content longtext not null,
    primary key (process_key, name),
    constraint fk_studio_upload_former_upload
        foreign key (process_key) references studio_upload (process_key) on delete cascade
);

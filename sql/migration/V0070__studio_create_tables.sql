-- A procedure that designers may change. The general one of a kind takes every matter that no other of its kind is bound to.
create table studio_procedure (
    process_key varchar(22) not null primary key,
    name varchar(60) not null,
    kind varchar(12) not null,
    made_from varchar(22) not null,
    made_by varchar(100) not null,
    made_at datetime(3) not null
);

-- What is being drawn: one draft of a procedure at a time. Whoever saves names the version that was read.
create table studio_draft (
    process_key varchar(22) not null primary key,
    based_on int not null,
    reason varchar(500) not null,
    begun_by varchar(100) not null,
    begun_at datetime(3) not null,
    changed_by varchar(100) not null,
    changed_at datetime(3) not null,
    row_version bigint not null,
    constraint fk_studio_draft_procedure foreign key (process_key) references studio_procedure (process_key)
);
create table studio_draft_file (
    process_key varchar(22) not null,
    name varchar(80) not null,
    content longtext not null,
    primary key (process_key, name),
    constraint fk_studio_draft_file_draft foreign key (process_key) references studio_draft (process_key)
);
create table studio_draft_matter (
    process_key varchar(22) not null,
    matter_id varchar(20) not null,
    primary key (process_key, matter_id),
    constraint fk_studio_draft_matter_draft foreign key (process_key) references studio_draft (process_key)
);

-- Content that was walked through to an end: nothing is submitted untried.
create table studio_walk (
    process_key varchar(22) not null,
    content_hash char(64) not null,
    walked_by varchar(100) not null,
    walked_at datetime(3) not null,
    primary key (process_key, content_hash)
);

-- Releases now have people behind them. Content is written once, when a release is submitted; whose state is RELEASED starts cases.
alter table process_release rename to studio_release;
alter table studio_release add column state varchar(10) default 'RELEASED' not null;
alter table studio_release add column based_on int default 0 not null;
alter table studio_release add column reason varchar(500) default '' not null;
alter table studio_release add column author_id varchar(64) default '' not null;
alter table studio_release add column author varchar(100) default '' not null;
alter table studio_release add column submitted_at datetime(3);
alter table studio_release add column approver varchar(100) default '' not null;
alter table studio_release add column approved_at datetime(3);
alter table studio_release add column ended_by varchar(100) default '' not null;
alter table studio_release add column ended_reason varchar(500) default '' not null;
alter table studio_release add column ended_at datetime(3);
create table studio_release_file (
    release_id bigint not null,
    name varchar(80) not null,
    content longtext not null,
    primary key (release_id, name),
    constraint fk_studio_release_file_release foreign key (release_id) references studio_release (id)
);
create table studio_release_matter (
    release_id bigint not null,
    matter_id varchar(20) not null,
    primary key (release_id, matter_id),
    constraint fk_studio_release_matter_release foreign key (release_id) references studio_release (id)
);
create index ix_studio_release_matter on studio_release_matter (matter_id, release_id);
create index ix_studio_release_content on studio_release (process_key, content_hash);
create index ix_studio_release_definition on studio_release (definition_id);

-- Open cases that go over to another release of their procedure.
create table studio_migration (
    id bigint not null auto_increment primary key,
    process_key varchar(22) not null,
    from_version int not null,
    to_version int not null,
    steps varchar(4000) not null,
    reason varchar(500) not null,
    state varchar(10) not null,
    planned_by_id varchar(64) not null,
    planned_by varchar(100) not null,
    planned_at datetime(3) not null,
    approver varchar(100) not null,
    approved_at datetime(3),
    row_version bigint not null
);
create index ix_studio_migration_procedure on studio_migration (process_key, id);
create index ix_studio_migration_state on studio_migration (state, id);
create table studio_migration_case (
    migration_id bigint not null,
    subject varchar(64) not null,
    number varchar(64) not null,
    step varchar(64) not null,
    state varchar(10) not null,
    problem_key varchar(100) not null,
    problem_arguments varchar(1000) not null,
    primary key (migration_id, subject),
    constraint fk_studio_migration_case_migration foreign key (migration_id) references studio_migration (id)
);
create index ix_studio_migration_case_state on studio_migration_case (migration_id, state, subject);

-- A designer's own key to deploy drafts from a modeler on the desktop; only its digest is kept.
create table studio_token (
    id bigint not null auto_increment primary key,
    officer_id varchar(64) not null,
    label varchar(60) not null,
    digest char(64) not null,
    made_at datetime(3) not null,
    expires_on date not null,
    last_used_at datetime(3),
    constraint uq_studio_token_digest unique (digest)
);
create index ix_studio_token_officer on studio_token (officer_id, id);

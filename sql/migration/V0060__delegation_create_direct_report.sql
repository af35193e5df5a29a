-- The list of what counties report straight to the province (县级直报事项清单). A version is written once, as a draft, and never
-- again once it is published; of the published ones, the last that holds by a day is that day's list. One draft at a time: its
-- slot is unique, a published version has none.
create table direct_report_version (
    no int not null primary key,
    title varchar(120) not null,
    instrument_no varchar(100) not null,
    instrument_type varchar(40) not null,
    published_on date,
    url varchar(300) not null,
    holds_from date,
    state varchar(20) not null,
    draft_slot int,
    begun_by varchar(100) not null,
    begun_at datetime(3) not null,
    released_by varchar(100),
    released_at datetime(3),
    row_version int not null,
    constraint uq_direct_report_version_day unique (holds_from),
    constraint uq_direct_report_version_draft unique (draft_slot),
    constraint ck_direct_report_version_draft check (
        state = 'DRAFT' and draft_slot = 1 and released_at is null
        or state = 'PUBLISHED' and draft_slot is null and released_at is not null
            and holds_from is not null and published_on is not null)
);

-- A matter bears the name under which the version lists it. Without a clause the city reviews nothing (市级不再审核).
create table direct_report_item (
    version_no int not null,
    matter_id varchar(20) not null,
    matter_name varchar(120) not null,
    city_step_clause varchar(300) not null,
    note varchar(300) not null,
    primary key (version_no, matter_id),
    constraint fk_direct_report_item_version foreign key (version_no) references direct_report_version (no)
);

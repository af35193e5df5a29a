-- The four classes and how many counties each has by the province's plan (SPEC 6); they add up to the 183 counties.
create table county_class_kind (
    class varchar(20) not null primary key,
    position int not null,
    planned int not null
);
insert into county_class_kind (class, position, planned) values ('URBAN_CORE', 1, 33);
insert into county_class_kind (class, position, planned) values ('KEY_DEVELOPMENT', 2, 57);
insert into county_class_kind (class, position, planned) values ('AGRICULTURAL', 3, 35);
insert into county_class_kind (class, position, planned) values ('ECOLOGICAL', 4, 58);

-- Append-only: on a day the last entered row counts that holds by then. A county without a row has no class; none is inferred.
create table county_class (
    id bigint not null auto_increment primary key,
    division_code varchar(12) not null,
    class varchar(20) not null,
    holds_from date not null,
    source varchar(300) not null,
    set_by varchar(60) not null,
    set_at datetime(3) not null,
    constraint fk_county_class_kind foreign key (class) references county_class_kind (class)
);
create index ix_county_class_day on county_class (division_code, holds_from, id);

create table matter_field (
    matter_id varchar(20) not null primary key,
    field varchar(30) not null,
    source varchar(300) not null
);

create table town_population (
    id bigint not null auto_increment primary key,
    division_code varchar(12) not null,
    residents int not null,
    counted_on date not null,
    basis varchar(300) not null,
    set_by varchar(60) not null,
    set_at datetime(3) not null,
    constraint ck_town_population check (residents >= 0)
);
create index ix_town_population_day on town_population (division_code, counted_on, id);

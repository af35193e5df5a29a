create table division (
    code varchar(12) not null primary key,
    name varchar(60) not null,
    parent_code varchar(12) not null,
    level varchar(10) not null,
    kind varchar(20) not null,
    underdeveloped boolean not null,
    county_class varchar(20)
);
create index ix_division_parent on division (parent_code, code);

-- A line of business. dept3 of the case number; patterns become names of bodies: 县水利局 → 岳池县水利局, 广安区水利局.
create table department (
    code varchar(3) not null primary key,
    province_name varchar(60) not null,
    city_pattern varchar(60) not null,
    county_pattern varchar(60) not null,
    abbreviation varchar(10) not null,
    constraint uq_department_names unique (province_name, city_pattern, county_pattern)
);

create table government_body (
    id varchar(40) not null primary key,
    name varchar(100) not null,
    level varchar(10) not null,
    division_code varchar(12) not null,
    kind varchar(20) not null,
    abbreviation varchar(20) not null,
    address varchar(200) not null,
    phone varchar(40) not null,
    constraint uq_government_body_name unique (name)
);
create index ix_government_body_division on government_body (division_code, id);

create table body_department (
    division_code varchar(12) not null,
    department_code varchar(3) not null,
    body_id varchar(40) not null,
    primary key (division_code, department_code),
    constraint fk_body_department_body foreign key (body_id) references government_body (id)
);

create table post (
    id varchar(60) not null primary key,
    body_id varchar(40) not null,
    name varchar(60) not null,
    role varchar(30) not null,
    constraint fk_post_body foreign key (body_id) references government_body (id)
);
create index ix_post_body on post (body_id, role);

create table officer (
    id varchar(40) not null primary key,
    username varchar(40) not null,
    name varchar(60) not null,
    password_hash varchar(100) not null,
    must_change_password boolean not null,
    password_changed_at datetime(3) not null,
    failed_attempts int not null,
    locked_until datetime(3),
    active boolean not null,
    constraint uq_officer_username unique (username)
);

create table officer_post (
    officer_id varchar(40) not null,
    post_id varchar(60) not null,
    valid_from date not null,
    valid_to date not null,
    primary key (officer_id, post_id, valid_from),
    constraint fk_officer_post_officer foreign key (officer_id) references officer (id),
    constraint fk_officer_post_post foreign key (post_id) references post (id),
    constraint ck_officer_post_days check (valid_from < valid_to)
);
create index ix_officer_post_post on officer_post (post_id, valid_to);

create table password_history (
    id bigint not null auto_increment primary key,
    officer_id varchar(40) not null,
    password_hash varchar(100) not null,
    constraint fk_password_history_officer foreign key (officer_id) references officer (id)
);
create index ix_password_history_officer on password_history (officer_id, id);

create table first_start_token (
    token_hash char(64) not null primary key,
    expires_at datetime(3) not null,
    used_at datetime(3)
);

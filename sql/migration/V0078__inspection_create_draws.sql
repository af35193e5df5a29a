-- A draw: what is announced before it (hashes of pool and seed), what came out, and the seed once it is revealed.
create table inspection_draw (
    id bigint not null auto_increment primary key,
    number varchar(30) not null,
    division_code varchar(12) not null,
    draw_year int not null,
    pool_on date not null,
    due_on date not null,
    state varchar(10) not null,
    objects int not null,
    inspectors int not null,
    excluded int not null,
    visits int not null,
    pool_hash varchar(64) not null,
    commitment varchar(64) not null,
    seed_cipher varchar(400) not null,
    seed varchar(64) not null,
    result_hash varchar(64) not null,
    committed_name varchar(60) not null,
    committed_at datetime(3) not null,
    drawn_name varchar(60) not null,
    drawn_at datetime(3),
    published_name varchar(60) not null,
    published_at datetime(3),
    ground varchar(300) not null,
    constraint uq_inspection_draw_number unique (number)
);
create index ix_inspection_draw_division on inspection_draw (division_code, draw_year, id);

-- The bodies that draw together, each by its plan.
create table inspection_draw_body (
    draw_id bigint not null,
    body_id varchar(40) not null,
    plan_id bigint not null,
    primary key (draw_id, body_id),
    constraint fk_inspection_draw_body_draw foreign key (draw_id) references inspection_draw (id),
    constraint fk_inspection_draw_body_plan foreign key (plan_id) references inspection_plan (id)
);
create index ix_inspection_draw_body_body on inspection_draw_body (body_id, draw_id);

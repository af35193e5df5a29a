-- An object of supervision for every licence: who watches over it now, and whether that body has signed for it.
create table supervision_object (
    id bigint not null auto_increment primary key,
    licence_id bigint not null,
    licence_no varchar(60) not null,
    case_id bigint not null,
    matter_id varchar(20) not null,
    matter_name varchar(200) not null,
    division_code varchar(12) not null,
    licensee varchar(200) not null,
    identifier_lookup varchar(64) not null,
    risk varchar(1) not null,
    credit varchar(1) not null,
    body_id varchar(40) not null,
    state varchar(10) not null,
    given_on date not null,
    ground varchar(200) not null,
    signed_by varchar(64) not null,
    signed_name varchar(60) not null,
    signed_at datetime(3),
    version bigint not null,
    constraint uq_supervision_object_licence unique (licence_id),
    constraint fk_supervision_object_licence foreign key (licence_id) references licence (id),
    constraint fk_supervision_object_body foreign key (body_id) references government_body (id)
);
create index ix_supervision_object_body on supervision_object (body_id, state, id);
create index ix_supervision_object_state on supervision_object (state, id);
create index ix_supervision_object_power on supervision_object (matter_id, division_code, state);
create index ix_supervision_object_place on supervision_object (division_code, state, id);
create index ix_supervision_object_licensee on supervision_object (identifier_lookup, state);

-- Who watched over it before.
create table supervision_former (
    id bigint not null auto_increment primary key,
    object_id bigint not null,
    body_id varchar(40) not null,
    given_on date not null,
    until_on date not null,
    ground varchar(200) not null,
    signed_name varchar(60) not null,
    signed_at datetime(3),
    constraint fk_supervision_former_object foreign key (object_id) references supervision_object (id)
);
create index ix_supervision_former_object on supervision_former (object_id, id);

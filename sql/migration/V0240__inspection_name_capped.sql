-- Objects to which a published plan gives fewer visits than the table of frequencies asks for, because their licensee's year is full.
create table inspection_plan_capped (
    plan_id bigint not null,
    object_id bigint not null,
    licence_no varchar(60) not null,
    licensee varchar(200) not null,
    asked int not null,
    given int not null,
    primary key (plan_id, object_id),
    constraint fk_inspection_plan_capped_plan foreign key (plan_id) references inspection_plan (id)
);

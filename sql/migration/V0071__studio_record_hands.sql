-- Everybody who drew: whoever lets a release into force is none of them.
create table studio_draft_hand (
    process_key varchar(22) not null,
    officer_id varchar(64) not null,
    primary key (process_key, officer_id),
    constraint fk_studio_draft_hand_draft foreign key (process_key) references studio_draft (process_key)
);
create table studio_release_hand (
    release_id bigint not null,
    officer_id varchar(64) not null,
    primary key (release_id, officer_id),
    constraint fk_studio_release_hand_release foreign key (release_id) references studio_release (id)
);

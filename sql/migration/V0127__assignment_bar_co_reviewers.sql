-- Who reviews for the giver of a power has had no hand in the holder's own decision.
insert into signature_conflict (wanted, held) values
    ('CO_REVIEW', 'HANDLER'), ('HANDLER', 'CO_REVIEW'),
    ('CO_REVIEW', 'REVIEWER'), ('REVIEWER', 'CO_REVIEW'),
    ('CO_REVIEW', 'LEGAL'), ('LEGAL', 'CO_REVIEW'),
    ('CO_REVIEW', 'APPROVER'), ('APPROVER', 'CO_REVIEW');

-- Reviewer, legal reviewer and approver are always different people (SPEC 3), and who reviewed below reviews no more above.
insert into signature_conflict (wanted, held) values
    ('LEGAL', 'APPROVER'), ('APPROVER', 'LEGAL'),
    ('LEGAL', 'REVIEWER'), ('REVIEWER', 'LEGAL'),
    ('FIRST_REVIEW', 'REVIEWER'), ('REVIEWER', 'FIRST_REVIEW'),
    ('FIRST_REVIEW', 'LEGAL'), ('LEGAL', 'FIRST_REVIEW');

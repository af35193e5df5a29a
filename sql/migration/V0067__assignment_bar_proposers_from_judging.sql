-- Who proposes powers gives no opinion on them and does not decide (SPEC 7).
insert into signature_conflict (wanted, held) values ('JUDGE', 'PROPOSER'), ('PROPOSER', 'JUDGE');

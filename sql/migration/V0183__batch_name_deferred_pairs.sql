-- A pair that a body put off left as if it had been withdrawn. Nothing follows a deferral, so whoever has one was deferred.
update delegation_pair set state = 'DEFERRED'
where state = 'RETURNED' and exists (
    select 1 from pair_verdict v where v.pair_id = delegation_pair.id and v.verdict = 'DEFER');

-- Forgets what is no longer needed: the application's role itself can delete none of it.
create function identity.sweep(p_sign_ins_kept interval) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from identity.sessions where expires_at < now() - interval '7 days' or revoked_at < now() - interval '7 days';
  delete from identity.challenges where created_at < now() - interval '1 hour';
  delete from identity.tries where last_at < now() - interval '1 day';
  delete from identity.enrolments where expires_at < now() - interval '30 days' or used_at < now() - interval '30 days';
  delete from identity.sign_ins where at < now() - greatest(p_sign_ins_kept, interval '1 year');
$$;
revoke all on function identity.sweep from public;
grant execute on function identity.sweep(interval) to madang_app;

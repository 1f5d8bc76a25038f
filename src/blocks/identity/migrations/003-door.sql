-- Signing in works in a role of its own. Every other page runs as madang_app, which now finds who holds a session and whom to
-- write to, and nothing else: SQL that gets into one of them can list no password hash, and open no session, passkey or code.
grant usage on schema identity to madang_door;
grant select, insert, update (login_name, email, email_verified_at, language) on identity.accounts to madang_door;
grant select (account), insert, update (hash, changed_at) on identity.passwords to madang_door;
grant select, insert, update (counter, name, last_used_at), delete on identity.passkeys to madang_door;
grant insert on identity.sessions to madang_door;
grant select, insert, delete on identity.challenges to madang_door;
grant select, insert on identity.sign_ins to madang_door;
grant select, insert, update, delete on identity.tries to madang_door;
grant select, insert, update (tries, used_at) on identity.enrolments to madang_door;
grant execute on all functions in schema identity to madang_door;
revoke execute on function identity.account_of(bytea) from madang_door;

revoke all on all tables in schema identity from madang_app;
revoke all on all functions in schema identity from madang_app;
grant execute on function identity.session_of(bytea) to madang_app;
-- Confirming an address belongs to one transaction with the code that proved it; the codes are the notices' own.
grant select, update (email_verified_at) on identity.accounts to madang_app;

